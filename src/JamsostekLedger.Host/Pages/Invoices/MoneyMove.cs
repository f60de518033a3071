using JamsostekLedger.Host.Pages.Premiums;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>Money that came to an invoice or left it, or that BPJS confirmed.</summary>
/// <param name="Step">The fact.</param>
/// <param name="What">What happened.</param>
/// <param name="Document">Number of its document: SP2D, STS, receipt or the other invoice.</param>
/// <param name="Fund">Whose money; null of a receipt.</param>
/// <param name="Amount">How much; below zero where it left.</param>
/// <param name="Parts">JKK and JKM of it; null of a receipt, which does not say.</param>
/// <param name="Source">Key of the row of the SP2D or STS; null of others.</param>
/// <param name="OtherInvoice">The other invoice of a credit; else null.</param>
public sealed record MoneyMove(
    InvoiceStep Step, Text What, string Document, string? Fund, Rupiah Amount, PremiumSum? Parts, string? Source,
    string? OtherInvoice)
{
    /// <summary>Day on which it moved.</summary>
    public LocalDate On { get; private init; } = Step.Recorded.Fact.ValueDate;

    /// <summary>The moves of a fact.</summary>
    public static IEnumerable<MoneyMove> Of(InvoiceStep step) => step.Recorded.Fact is InvoiceSettled settled
        ? settled.Steps.Select(moved => Of(step, moved)).OfType<MoneyMove>()
        : Single(step) is { } move ? [move] : [];

    private static MoneyMove? Of(InvoiceStep step, SettledStep moved)
    {
        return moved.What switch
        {
            SettledKind.Payment => Moved(InvoiceWords.Payment, 1),
            SettledKind.Return or SettledKind.LateReturn => Moved(InvoiceWords.Refund, -1),
            SettledKind.CreditGiven => Moved(InvoiceWords.CreditTo, -1),
            SettledKind.CreditTaken => Moved(InvoiceWords.CreditFrom, 1),
            _ => null,
        };

        MoneyMove Moved(Text what, int sign) => new(
            step, what, moved.Document!, moved.Fund, new(sign * moved.Amount.Total.Amount), moved.Amount * sign,
            moved.Source, moved.Payment is null ? moved.Document : null) { On = moved.On };
    }

    // Facts of before have one move each.
    private static MoneyMove? Single(InvoiceStep step) => step.Recorded.Fact switch
    {
        PaymentMatched paid => new(step, InvoiceWords.Payment, paid.Document, paid.Fund, paid.Amount.Total, paid.Amount,
            paid.Payment, null),
        RefundMatched refund => new(step, InvoiceWords.Refund, refund.Document, refund.Fund, -refund.Amount.Total,
            PremiumSum.Zero - refund.Amount, refund.Refund, null),
        CreditMoved { Given: true } given => new(step, InvoiceWords.CreditTo, given.Other, given.Fund,
            -given.Amount.Total, PremiumSum.Zero - given.Amount, null, given.Other),
        CreditMoved taken => new(step, InvoiceWords.CreditFrom, taken.Other, taken.Fund, taken.Amount.Total,
            taken.Amount, null, taken.Other),
        ReceiptRecorded receipt => new(step, InvoiceWords.Receipt, receipt.Number, null, receipt.Amount, null, null,
            null),
        _ => null,
    };

    /// <summary>
    /// Address of its lines. A settlement holds several moves: one by a document leads to what that realised, another
    /// to the whole fact. Of facts before settlements, money that pays months leads to what it pays, other money to
    /// where it stands.
    /// </summary>
    /// <param name="links">Where figures of premiums lead.</param>
    /// <param name="sources">Numbers of the facts of documents, by their keys.</param>
    public string Lines(PremiumLinks links, IReadOnlyDictionary<string, long> sources)
    {
        if (Step.Recorded.Fact is not InvoiceSettled)
            return LinesOf(Parts is not { } parts ? "premium_receipted"
                : parts == Step.Settled ? "premium_paid" : "premium_unallocated", Step.Recorded.Seq);
        return Source is not null && sources.TryGetValue(Source, out var document)
            ? LinesOf("realised", document)
            : links.Asked.InRegion($"events/{Step.Recorded.Seq}");

        string LinesOf(string figure, long fact) => links.Asked.InRegion("journal",
            ("of", figure), ("fact", $"{fact}"), ("from", null), ("to", null), ("year", null), ("on", null));
    }
}
