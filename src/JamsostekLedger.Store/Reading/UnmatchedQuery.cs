using JamsostekLedger.Premiums;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report unmatched</c>.</summary>
public static class UnmatchedQuery
{
    /// <summary>The SP2D that name no invoice, with suggestions.</summary>
    public static async Task<UnmatchedPayments> RunAsync(Moment moment, CancellationToken cancellation = default) =>
        UnmatchedPayments.Of(
            moment.Region.Code, moment.AsOf.RecordedAt,
            await ViewQueries.ListAsync<RecordedPayment>(moment, cancellation),
            await ViewQueries.ListAsync<Invoice>(moment, cancellation), DocumentRows.NameOf);
}
