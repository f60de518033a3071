using JamsostekLedger.Budgets;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// What the facts of an append can touch of premium money. Only that is reckoned again: it gives the same facts as
/// reckoning everything, and costs as much as what hangs together, not as much as the region holds.
/// </summary>
public sealed class SettlementScope
{
    private readonly HashSet<string> _invoices = [];
    private readonly HashSet<string> _returned = [];
    private readonly HashSet<string> _programmes = [];
    private readonly List<InvoiceReceived> _revised = [];
    private readonly HashSet<(string Programme, PersonId Worker)> _workers = [];

    /// <summary>Numbers of invoices that were recorded, paid or confirmed.</summary>
    public IReadOnlyCollection<string> Invoices => _invoices;

    /// <summary>Keys of payments of which something was returned.</summary>
    public IReadOnlyCollection<string> Returned => _returned;

    /// <summary>Codes of programmes whose roster changed.</summary>
    public IReadOnlyCollection<string> Programmes => _programmes;

    /// <summary>Workers who were enrolled or whose enrolment ended.</summary>
    public IReadOnlyCollection<(string Programme, PersonId Worker)> Workers => _workers;

    /// <summary>Whether no fact touches premium money.</summary>
    public bool IsEmpty => _invoices.Count + _returned.Count + _programmes.Count == 0;

    /// <summary>Takes in what was decided.</summary>
    public void Add(Decision decision)
    {
        Add(decision.Fact);
        Revised(decision.Revised);
    }

    /// <summary>Takes a recorded fact in; nothing where nothing was recorded.</summary>
    public void Add(LedgerEvent? fact)
    {
        switch (fact)
        {
            case InvoiceReceived received:
                _invoices.Add(received.Number);
                break;
            case ReceiptRecorded receipt:
                _invoices.Add(receipt.Invoice);
                break;
            case PremiumPaid { InvoiceNumber: { } invoice }:
                _invoices.Add(invoice);
                break;
            case PremiumReturned returned:
                _returned.Add(PremiumPaid.KeyOf(returned.Returns, returned.Line));
                break;
            case WorkerEnrolled enrolled:
                Add(enrolled.Listing.Programme, enrolled.Worker);
                break;
            case WorkerEnded ended:
                Add(ended.Programme, ended.Worker);
                break;
        }
    }

    /// <summary>
    /// Takes in documents that were revised, as they stood and as they stand. An invoice asked for other months or of
    /// another programme: all of both is reckoned.
    /// </summary>
    public void Revised(IEnumerable<LedgerEvent> documents)
    {
        foreach (var document in documents)
        {
            Add(document);
            if (document is not InvoiceReceived received)
                continue;
            _programmes.Add(received.Programme);
            _revised.Add(received);
        }
    }

    /// <summary>Invoices of a programme that were revised, as they were and are.</summary>
    public IReadOnlyList<InvoiceReceived> RevisedOf(string programme) =>
        [.. _revised.Where(invoice => invoice.Programme == programme)];

    /// <summary>
    /// Whether money of two invoices of one programme can meet: in a month that both ask for, by a credit that is
    /// recorded, or by one that a giver may give.
    /// </summary>
    public static bool Meet(Invoice one, Invoice other) =>
        (one.Received!.MonthFrom <= other.Received!.MonthTo && other.Received.MonthFrom <= one.Received.MonthTo)
        || one.Credited.Contains(other.Received.Number) || other.Credited.Contains(one.Received.Number)
        || MayGive(one, other) || MayGive(other, one);

    /// <summary>Whether one invoice is a later one of the fund of another.</summary>
    public static bool IsNext(Invoice giver, Invoice taker) => giver.Received!.Fund == taker.Received!.Fund
        && giver.Received.MonthFrom <= taker.Received.MonthFrom;

    // What it gave to others may belong to one that came late; and what went back may have been over before.
    private static bool MayGive(Invoice giver, Invoice taker) => IsNext(giver, taker)
        && (!giver.Over.IsZero || giver.Credits > 0 || giver.Payments.Any(payment => !payment.Returned.IsZero));

    private void Add(string programme, PersonId worker)
    {
        _programmes.Add(programme);
        _workers.Add((programme, worker));
    }
}
