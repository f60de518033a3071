using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Checks;
using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Makes the kept monthly checks of a region again as they must have come out when they were made: cover from the
/// journal as of then, claims from the facts as they go by. It holds the cases that were open then and no others.
/// </summary>
internal sealed class MonthCheck
{
    private readonly Region _region;
    private readonly Findings _findings;
    private readonly List<Month> _months = [];
    private string? _stream;
    private bool _isBroken;

    private MonthCheck(Region region, Findings findings) => (_region, _findings) = (region, findings);

    /// <summary>The kept checks of a region. One that does not exist has none; its rows are found as such.</summary>
    public static async Task<MonthCheck> LoadAsync(
        NpgsqlConnection connection, string region, Findings findings, CancellationToken cancellation)
    {
        if (Reference.Regions.Find(region) is not { } known)
            return new(Reference.Regions.All[0], findings);
        var check = new MonthCheck(known, findings);
        var kept = connection.Query("""
            select month, made_at, recorded_as_of, seq, body from ledger.monthly_check where region = $1 order by month
            """, Sql.Text(region));
        await foreach (var row in kept.RowsAsync(cancellation))
            check.Keep(row);
        return check;
    }

    /// <summary>Folds a fact into the cases of those months that knew it.</summary>
    public void Add(long seq, string stream, LedgerEvent fact)
    {
        if (_months.Count == 0 || ClaimCase.KeyOf(fact) is null)
            return;

        if (stream != _stream)
            Close();
        _stream = stream;
        try
        {
            foreach (var month in _months.Where(month => seq <= month.Seq && !(fact.ValueDate > month.Until)))
                month.Case = (month.Case ?? ClaimCase.Empty).Evolve(fact);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Facts that were tampered with are found where their stream is folded.
            _isBroken = true;
        }
    }

    /// <summary>Compares. Not where the journal or the facts are in doubt themselves.</summary>
    public async Task EndAsync(LedgerDatabase database, CancellationToken cancellation)
    {
        Close();
        if (_isBroken || _findings.Any("fact-", "stream-", "journal-", "total-"))
            return;

        foreach (var month in _months)
        {
            await using var then = await Moment.OpenAsync(
                database, _region, month.RecordedAsOf, SystemClock.Instance, cancellation);
            var risk = await LapseRiskQuery.RunAsync(then, month.On, cancellation);
            var due = DueClaims.Of(_region, month.On, then.AsOf.RecordedAt, month.Open, Deadlines.Shipped);
            var made = JsonSerializer.SerializeToUtf8Bytes(
                MonthlyCheck.Of(then.AsOf.Seq, risk, due), LedgerJson.Stored.MonthlyCheck);
            if (!Hash(made).AsSpan().SequenceEqual(month.Hash))
                Find(month.On);
        }
    }

    private void Keep(ResultRow row)
    {
        var on = row.Day("month");
        try
        {
            var body = row.Bytes("body");
            var check = JsonSerializer.Deserialize(body, LedgerJson.Stored.MonthlyCheck)!;
            if (check.Seq != row.Number("seq"))
                throw new InvalidDataException("The column says another number than the check.");

            // Of a day that had begun, all that was recorded counted; of an earlier one, what had happened until then.
            var today = row.Time("made_at").InZone(_region.Zone).Date;
            _months.Add(new(on, row.Time("recorded_as_of"), check.Seq, on < today ? on : null, Hash(body)));
        }
        catch (Exception fault) when (UnreadableFact.Is(fault))
        {
            Find(on);
        }
    }

    private void Close()
    {
        foreach (var month in _months)
        {
            if (month.Case is { Notice: not null, OpenSince: not null } open)
                month.Open.Add(open);
            month.Case = null;
        }
    }

    private void Find(LocalDate month) => _findings.Region(FindingKind.CheckChanged,
        $"Pemeriksaan bulan {month:uuuu-MM} yang tersimpan bukan yang dihasilkan fakta saat itu.");

    private static byte[] Hash(byte[] json)
    {
        var canonical = new ArrayBufferWriter<byte>(json.Length);
        CanonicalJson.Write(json, canonical);
        return SHA256.HashData(canonical.WrittenSpan);
    }

    private sealed record Month(LocalDate On, Instant RecordedAsOf, long Seq, LocalDate? Until, byte[] Hash)
    {
        public ClaimCase? Case { get; set; }

        public List<ClaimCase> Open { get; } = [];
    }
}
