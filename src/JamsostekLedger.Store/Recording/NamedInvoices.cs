using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// The invoices that payments of an append name, as they stood before it, and what its payments add: what is odd about
/// one is told with its row. Money is settled when all rows are there.
/// </summary>
internal sealed class NamedInvoices(RegionAppend append)
{
    private readonly Dictionary<string, Invoice?> _known = [];
    private readonly Dictionary<string, Rupiah> _added = [];

    /// <summary>Looks up those that some payments name, with one query.</summary>
    public async Task LoadAsync(IEnumerable<LedgerEvent> facts, CancellationToken cancellation)
    {
        string[] unknown = [.. facts.OfType<PremiumPaid>().Select(paid => paid.InvoiceNumber).OfType<string>()
            .Where(number => !_known.ContainsKey(number)).Distinct()];
        if (unknown.Length == 0)
            return;
        foreach (var number in unknown)
            _known[number] = null;
        foreach (var invoice in await ViewQueries.FindAsync<Invoice>(
            append.Connection, append.Region, unknown, cancellation))
            if (invoice.Received is { } received)
                _known[received.Number] = invoice;
    }

    /// <summary>What is odd about a payment that was decided on.</summary>
    public async ValueTask<IReadOnlyList<Refusal>> WarningsAsync(Decision decision, CancellationToken cancellation)
    {
        var (before, after) = decision.Fact switch
        {
            PremiumPaid paid => (null, paid),
            DocumentRevised when decision.Revised is [PremiumPaid was, PremiumPaid now, ..] => (was, now),
            DocumentRevised when decision.Revised is [PremiumPaid was] => (was, null),
            _ => default((PremiumPaid? Before, PremiumPaid? After)),
        };
        if (before?.InvoiceNumber is { } left)
            Add(left, Rupiah.Zero - before.Amount);
        if (after?.InvoiceNumber is not { } named)
            return [];

        await LoadAsync([after], cancellation);
        var others = (_known[named]?.PaidByDocuments ?? Rupiah.Zero) + _added.GetValueOrDefault(named);
        Add(named, after.Amount);
        return (before?.InvoiceNumber, before?.Amount) == (named, after.Amount)
            ? []
            : [.. NamedInvoice.Warnings(after, _known[named], others)];
    }

    private void Add(string invoice, Rupiah amount) =>
        _added[invoice] = _added.GetValueOrDefault(invoice) + amount;
}
