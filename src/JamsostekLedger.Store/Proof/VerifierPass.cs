using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>One pass over a region's facts in the order of recording, beside its blocks, journal and sums.</summary>
internal sealed class VerifierPass
{
    private const int ProgressEvery = 5_000;

    private readonly Snapshot _snapshot;
    private readonly string _region;
    private readonly Findings _findings;
    private readonly LogCursor _log;
    private readonly BlockCheck _blocks;
    private readonly JournalCheck _journal;
    private readonly TotalCheck _totals;
    private readonly ViewCheck _views;
    private readonly CheckpointCheck _checkpoints;
    private readonly PersonCheck _persons;
    private readonly StreamStates _states;
    private readonly HashSet<string> _broken = [];
    private long _facts;
    private long _last;
    private long _lines;

    private VerifierPass(
        Snapshot snapshot, string region, IReadOnlyList<CheckpointFile> signed, Findings findings, CopyCursor log,
        CopyCursor blocks, CopyCursor journal, CopyCursor totals)
    {
        (_snapshot, _region, _findings, _log) = (snapshot, region, findings, new(log));
        (_blocks, _journal) = (new(blocks, region, findings), new(journal, findings));
        (_totals, _views) = (new(totals, findings), new(findings));
        _checkpoints = new(signed, findings);
        _persons = new(snapshot.Connection, region, findings);
        _states = new(snapshot.Connection, region);
    }

    public static async Task<VerifierPass> StartAsync(
        Snapshot snapshot, string region, IReadOnlyList<CheckpointFile> signed, CancellationToken cancellation) =>
        new(snapshot, region, signed, new(),
            await snapshot.CursorAsync(LogCursor.Query(region), cancellation),
            await snapshot.CursorAsync(BlockCheck.Query(region), cancellation),
            await snapshot.CursorAsync(JournalCheck.Query(region), cancellation),
            await snapshot.CursorAsync(TotalCheck.Query(region), cancellation));

    public async Task<Verification> RunAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        while (await _log.NextAsync())
        {
            await FactAsync(cancellation);
            if (++_facts % ProgressEvery == 0)
                progress?.Report(_facts);
        }

        progress?.Report(_facts);
        await EndAsync(cancellation);
        return new(_findings.Count == 0, _region, _facts, _blocks.Count, _findings.Count, _findings.First());
    }

    private async ValueTask FactAsync(CancellationToken cancellation)
    {
        var seq = _log.Seq;
        if (seq != _last + 1)
            _findings.Fact(FindingKind.FactMissing, _last + 1, null, seq == _last + 2
                ? $"Fakta {_last + 1} tidak ada."
                : $"Fakta {_last + 1} sampai {seq - 1} tidak ada.");
        _last = seq;

        await _blocks.ReachAsync(seq);
        await _totals.ReachAsync(_blocks.Bucket, _blocks.Current?.FirstSeq ?? seq);
        if (Read(seq) is { } read)
            await PostAsync(seq, read.Row, read.Fact, cancellation);
        else
            await PassOverAsync(seq);

        if (_blocks.Closes(seq))
            _checkpoints.At(_blocks.Current!, _blocks.Hash, _lines);
    }

    // What stands in the row, as far as it can be read; what is wrong with it as a row is noted.
    private (LogRow Row, LedgerEvent Fact)? Read(long seq)
    {
        if (!_log.HasEvent)
        {
            _findings.Fact(FindingKind.FactMissing, seq, null, $"Fakta {seq} tidak ada dalam log.");
            return null;
        }

        try
        {
            if (!_log.IsWhole)
                throw new InvalidDataException("A column that every fact has is empty.");

            var row = _log.Row();
            var sealedSo = _blocks.Add(seq, row, _log.Leaf.Span);
            var fact = FactTypes.Named(row.Type).Read(row.Body.Span);
            Compare(seq, row, fact, sealedSo);
            return (row, fact);
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or FormatException
                                          or OverflowException or ArgumentException or InvalidOperationException
                                          or NodaTime.Text.UnparsableValueException)
        {
            _findings.Fact(FindingKind.FactUnreadable, seq, _log.Stream, $"Fakta {seq} tidak terbaca atau tidak utuh.");
            return null;
        }
    }

    private void Compare(long seq, in LogRow row, LedgerEvent fact, bool sealedSo)
    {
        var differs = new List<string>();
        if (_log.FactId != row.Id || row.Id != Ledger.FactId.Of(_region, fact.Key))
            differs.Add("id");
        if (row.DotNetType != FactTypes.Named(row.Type).DotNetName)
            differs.Add("mt_dotnet_type");
        if (_blocks.Holds(seq) && row.RecordedAt != _blocks.Current!.RecordedAt)
            differs.Add("timestamp");
        if (_log.HasBinaryBody)
            differs.Add("bdata");
        if (_log.IsArchived != _log.StreamIsArchived)
            differs.Add("is_archived");
        if (differs.Count > 0)
            _findings.Fact(FindingKind.FactChanged, seq, row.Stream,
                $"Fakta {seq} tidak sesuai dengan isinya pada kolom {string.Join(", ", differs)}.");
        else if (!sealedSo)
            _findings.Fact(FindingKind.FactChanged, seq, row.Stream,
                $"Fakta {seq} tidak sama dengan yang disegel bloknya.");
    }

    private async ValueTask PostAsync(long seq, LogRow row, LedgerEvent fact, CancellationToken cancellation)
    {
        if (await EvolveAsync(seq, row, fact, cancellation) is not { } lines)
        {
            await PassOverAsync(seq);
            _views.PassOver(row.Stream, fact);
            return;
        }

        await _journal.CompareAsync(seq, row.Stream, row.RecordedAt, lines);
        foreach (var line in lines)
            _totals.Add(line);
        _lines += lines.Count;
        await _persons.AddAsync(seq, row.Stream, fact, cancellation);
    }

    // The lines that the fact posts; null where its stream cannot be folded, which is noted once.
    private async ValueTask<IReadOnlyList<JournalLine>?> EvolveAsync(
        long seq, LogRow row, LedgerEvent fact, CancellationToken cancellation)
    {
        if (_broken.Contains(row.Stream))
            return null;

        try
        {
            var type = StreamTypes.OfStream(row.Stream);
            var before = await _states.BeforeAsync(row.Stream, row.Version, seq, cancellation);
            var after = type.Evolve(before, fact);
            JournalLine[] lines = [.. type.Post(before, fact, after)];
            _views.Add(row.Stream, fact);
            _states.Keep(row.Stream, row.Version, _log.StreamVersion, after);
            return lines;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or Npgsql.NpgsqlException))
        {
            // Facts that were tampered with can stand in any order: what a fold makes of them is anybody's guess.
            _broken.Add(row.Stream);
            _findings.Fact(FindingKind.StreamDiffers, seq, row.Stream,
                $"Fakta {seq} tidak dapat dilanjutkan dari fakta sebelumnya pada aliran ini.");
            return null;
        }
    }

    private async ValueTask PassOverAsync(long seq)
    {
        await _journal.PassOverAsync(seq);
        _totals.PassOver();
    }

    private async Task EndAsync(CancellationToken cancellation)
    {
        await _blocks.EndAsync();
        await _journal.EndAsync();
        await _totals.EndAsync();
        _checkpoints.End();
        await _persons.AskAsync(cancellation);
        await _views.CompareAsync(await _snapshot.CursorAsync(ViewCheck.Query(_region), cancellation));
        await StreamCheck.RunAsync(_snapshot.Connection, _region, _findings, cancellation);
        await HeadCheck.RunAsync(_snapshot.Connection, _region, _blocks, _totals, _findings, cancellation);
    }
}
