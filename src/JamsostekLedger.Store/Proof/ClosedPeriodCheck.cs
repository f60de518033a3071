using JamsostekLedger.Audit;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Holds the closed periods that every append goes by against the facts, and the journal against the closings: nothing
/// was recorded after one with a day that it closed.
/// </summary>
internal static class ClosedPeriodCheck
{
    // The closing in force is the last fact about its period; views were held against the facts before.
    private const string Closings = """
        select v.key, (
            select max(f.seq) from ledger.mt_events e join ledger.fact f on f.region = e.tenant_id and f.id = e.id
            where e.tenant_id = v.region and e.stream_id = 'period/' || v.key and e.type = 'period_closed') as seq
        from ledger.view v where v.region = $1 and v.name = 'period' and v.body ? 'closed'
        """;

    private const string Late = """
        select min(seq) as seq from ledger.journal where region = $1 and seq > $2 and value_date <= $3
        """;

    public static async Task RunAsync(
        NpgsqlConnection connection, string region, ClosedPeriods known, Findings findings,
        CancellationToken cancellation)
    {
        var closings = await connection.Query(Closings, Sql.Text(region)).ListAsync(
            row => (Period: row.Text("key"), Seq: row.OrNull<long>("seq")), cancellation);
        if ((Listed(known.Names()), Listed(closings.Select(closing => closing.Period))) is var (told, folded)
            && told != folded)
            findings.Region(FindingKind.HeadDiffers,
                $"Kepala buku besar menganggap tertutup: {told}; menurut faktanya: {folded}.");

        foreach (var (name, seq) in closings)
        {
            if (seq is not { } closed || !FiscalPeriod.TryParse(name, out var period))
                continue;
            var late = await connection.Query(
                Late, Sql.Text(region), Sql.Number(closed), Sql.Day(period.To)).FirstAsync(
                row => row.OrNull<long>("seq"), cancellation);
            if (late is { } fact)
                findings.Region(FindingKind.ClosedPeriodMoved,
                    $"Buku {name} ditutup dengan fakta {closed}; fakta {fact} sesudahnya memindahkan jumlah di "
                    + "dalamnya.");
        }
    }

    private static string Listed(IEnumerable<string> periods) =>
        string.Join(", ", periods.Order(StringComparer.Ordinal)) is { Length: > 0 } names ? names : "tidak ada";
}
