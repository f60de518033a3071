using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>The facts behind the ledger's rows of breaks: from a break somebody comes to the row it is about.</summary>
internal static class BreakSources
{
    private static readonly PaymentsFile Payments = new();
    private static readonly ProvisionalPaymentsFile Provisional = new();

    /// <summary>Their facts, by the keys of the rows; rows that stand for persons have none.</summary>
    public static async Task<IReadOnlyDictionary<string, (long Seq, Instant RecordedAt)>> LoadAsync(
        Moment moment, string? pairing, IReadOnlyList<Break> breaks, CancellationToken cancellation)
    {
        if (pairing is null || pairing == Pairing.Members.Name || breaks.Count == 0)
            return new Dictionary<string, (long, Instant)>();
        var ids = breaks.SelectMany(one => one.Left).Distinct()
            .SelectMany(key => FactKeysOf(pairing, key).Select(of => (key, Id: FactId.Of(moment.Region.Code, of))))
            .ToList();
        var places = await FactQueries.PlacesAsync(moment, ids.Select(one => one.Id), cancellation);
        return ids.Where(one => places.ContainsKey(one.Id)).DistinctBy(one => one.key)
            .ToDictionary(one => one.key, one => places[one.Id]);
    }

    // A payment is an SP2D or what was paid before there was one.
    private static string[] FactKeysOf(string pairing, string key)
    {
        if (pairing == Pairing.Invoices.Name)
            return [InvoiceReceived.KeyOf(key)];
        if (pairing == Pairing.Claims.Name)
            return [ClaimPayment.KeyOf(key)];
        var parts = key.Split(" / ");
        return [Of(Payments), Of(Provisional)];

        string Of(FileKind kind) => kind.KeyOf(new Row(0, column =>
            kind.KeyColumns.Index().FirstOrDefault(one => one.Item == column) is { Item: not null } at
                && at.Index < parts.Length ? new(parts[at.Index]) : new(""))) ?? key;
    }
}
