using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Settles premium money within the append that moved it: brings the documents that what was recorded can touch, and
/// adds the facts that <see cref="Settlement"/> answers with.
/// </summary>
/// <param name="vault">Tells workers of one month of enrolment apart, where money does not pay for all of them.</param>
public sealed class PremiumSettlement(PersonVault vault)
{
    /// <summary>Settles what the facts of an append touch; they are written then, and the append goes on.</summary>
    /// <param name="append">The append, under the region's lock.</param>
    /// <param name="headers">Who caused it, and by which file.</param>
    /// <param name="cancellation">Stops it; nothing of the append stays then.</param>
    public async Task SettleAsync(RegionAppend append, Headers headers, CancellationToken cancellation)
    {
        var (region, scope) = (append.Region, append.Scope);
        if (scope.IsEmpty)
            return;

        // What is looked up below must hold what this append adds.
        await append.FlushAsync(cancellation);
        var connection = append.Connection;
        var payments = await ViewQueries.FindAsync<RecordedPayment>(
            connection, region, scope.Returned, cancellation);
        var touched = await ViewQueries.FindAsync<Invoice>(connection, region,
            [.. payments.Select(payment => payment.Paid?.InvoiceNumber).OfType<string>().Union(scope.Invoices)],
            cancellation);
        var byProgramme = touched.Select(invoice => invoice.Received).OfType<InvoiceReceived>()
            .ToLookup(invoice => invoice.Programme, invoice => invoice.Number);
        string[] codes = [.. byProgramme.Select(group => group.Key).Union(scope.Programmes)
            .Order(StringComparer.Ordinal)];
        if (codes.Length == 0)
            return;

        var rates = await RateTableQuery.RunAsync(connection, region, cancellation);
        foreach (var card in await ViewQueries.FindAsync<ProgrammeCard>(connection, region, codes, cancellation))
        {
            var numbers = scope.Programmes.Contains(card.Code)
                ? await InvoiceQuery.OfProgrammeAsync(connection, region, card.Code, cancellation)
                : [.. byProgramme[card.Code]];
            var revised = scope.RevisedOf(card.Code);
            if (numbers.Count == 0 && revised.Count == 0)
                continue;
            var group = new SettlementGroup(append, region, card, rates, vault) { Revised = revised };
            var settlement = await group.ReckonAsync(numbers, cancellation);
            await group.RecordAsync(settlement, headers,
                [.. scope.Workers.Where(worker => worker.Programme == card.Code).Select(worker => worker.Worker)],
                cancellation);
        }
    }
}
