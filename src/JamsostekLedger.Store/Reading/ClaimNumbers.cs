using System.Globalization;

namespace JamsostekLedger.Store.Reading;

/// <summary>The numbers that claims of a region go by.</summary>
public static class ClaimNumbers
{
    /// <summary>
    /// The number after the largest of a series, such as <c>JKM-2025-0007</c>. Nobody keeps it free: who records it
    /// first has it.
    /// </summary>
    /// <param name="moment">The region.</param>
    /// <param name="series">What stands before the last hyphen.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<string> NextAsync(Moment moment, string series, CancellationToken cancellation = default)
    {
        var before = $"claim/{series}-";
        var largest = await moment.Query("""
            select max(substr(stream_id, length($2) + 1)::bigint) from ledger.mt_events
            where tenant_id = $1 and stream_id >= $2 and stream_id < $3 and version = 1
                and substr(stream_id, length($2) + 1) ~ '^[0-9]{1,9}$'
            """, Sql.Text(before), Sql.Text($"{before[..^1]}.")).ValueAsync<long>(cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{series}-{largest + 1:0000}");
    }
}
