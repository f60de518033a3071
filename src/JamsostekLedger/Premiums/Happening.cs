using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>Something on a day that moves premium money.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">In which order those of one day happen.</param>
/// <param name="Key">Likewise, of one kind.</param>
/// <param name="Happen">Lets it happen.</param>
internal sealed record Happening(LocalDate On, Happening.Order Kind, string Key, Action Happen)
{
    /// <summary>Payments come before what goes back of them, and before anybody's end.</summary>
    internal enum Order
    {
        Issue,
        Payment,
        Return,
        End,
    }

    /// <summary>All that happens to invoices and workers.</summary>
    public static IEnumerable<Happening> Of(SettlementDocuments documents, Till[] tills, CoverGrid grid)
    {
        var payments = documents.Payments.ToLookup(payment => payment.Paid!.InvoiceNumber);
        foreach (var till in tills)
        {
            // What other invoices have over can come from the day on which this one is issued.
            yield return new(till.Received.IssuedOn, Order.Issue, till.Received.Number, () => { });
            foreach (var money in Money(till, [.. payments[till.Received.Number]]))
                yield return money;
        }

        for (var at = 0; at < grid.Members.Count; at++)
        {
            var worker = at;
            foreach (var on in grid.Members[at].Terms.Select(term => term.EndedOn).OfType<LocalDate>())
                yield return new(on, Order.End, "", () => Release.Beyond(grid, worker, on));
        }
    }

    private static IEnumerable<Happening> Money(Till till, IReadOnlyList<RecordedPayment> payments)
    {
        RecordedPayment[] inOrder = [.. payments.OrderBy(payment => payment.Paid!.ValueDate)
            .ThenBy(payment => payment.Paid!.Key, StringComparer.Ordinal)];
        // How a code is used is told by the payments that stand: one that came back was a mistake.
        var bothCodes = inOrder.Where(payment => Standing(payment) > Rupiah.Zero).Select(Code).OfType<Benefit>()
            .Distinct().Count() > 1;
        var toCome = PremiumSum.Zero;
        foreach (var payment in inOrder.Reverse())
        {
            Till.Inflow? inflow = null;
            var (paid, code) = (payment.Paid!, Code(payment));
            var other = code is null ? Rupiah.Zero : code == Benefit.Jkk ? toCome.Jkm : toCome.Jkk;
            yield return new(paid.ValueDate, Order.Payment, paid.Key,
                () => inflow = till.Pay(paid, bothCodes, other));
            foreach (var returned in payment.Returns)
            {
                // The money cannot come back before it went, whatever the dates of the documents say.
                var on = LocalDate.Max(returned.ValueDate, paid.ValueDate);
                yield return new(on, Order.Return, returned.Key, () => till.Return(inflow!, returned, on));
            }

            if (code is { } benefit)
                toCome += benefit == Benefit.Jkk
                    ? new(Standing(payment), Rupiah.Zero)
                    : new(Rupiah.Zero, Standing(payment));
        }
    }

    private static Benefit? Code(RecordedPayment payment) => AccountCodes.BenefitOf(payment.Paid!.Line.AccountCode);

    private static Rupiah Standing(RecordedPayment payment) => payment.Returns.Aggregate(
        payment.Paid!.Amount, (left, returned) => left - returned.Amount);
}
