using JamsostekLedger.Audit;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>One pass over a region's facts in the order of recording, beside its blocks and checkpoints.</summary>
internal sealed class BlockPass
{
    private readonly Findings _findings;
    private readonly LogCursor _log;
    private readonly CheckpointCheck _checkpoints;
    private long _last;

    private BlockPass(
        string region, EarlierChain? earlier, CheckpointCheck checkpoints, Findings findings, CopyCursor log,
        CopyCursor blocks)
    {
        (_findings, _log, _checkpoints) = (findings, new(log), checkpoints);
        Blocks = new(blocks, region, earlier, findings);
    }

    /// <summary>The blocks, met so far.</summary>
    public BlockCheck Blocks { get; }

    /// <summary>Facts met so far.</summary>
    public long Facts { get; private set; }

    public static async Task<BlockPass> StartAsync(
        Snapshot snapshot, string region, EarlierChain? earlier, CheckpointCheck checkpoints, Findings findings,
        CancellationToken cancellation) =>
        new(region, earlier, checkpoints, findings,
            await snapshot.CursorAsync(LogCursor.Query(region), cancellation),
            await snapshot.CursorAsync(BlockCheck.Query(region), cancellation));

    public async Task RunAsync(VerifierProgress progress, CancellationToken cancellation)
    {
        while (await _log.NextAsync())
        {
            await FactAsync(cancellation);
            Facts++;
            progress.Step();
        }

        await Blocks.EndAsync();
    }

    private async ValueTask FactAsync(CancellationToken cancellation)
    {
        var seq = _log.Seq;
        if (seq != _last + 1)
            _findings.Fact(FindingKind.FactMissing, _last + 1, null, seq == _last + 2
                ? $"Fakta {_last + 1} tidak ada."
                : $"Fakta {_last + 1} sampai {seq - 1} tidak ada.");
        _last = seq;

        await Blocks.ReachAsync(seq);
        if (_log.HasEvent)
            Read(seq);
        else
            _findings.Fact(FindingKind.FactMissing, seq, null, $"Fakta {seq} tidak ada dalam log.");

        if (Blocks.Closes(seq))
            await _checkpoints.AtAsync(
                Blocks.Current!, Blocks.Hash, Blocks.EarlierHash(), cancellation);
    }

    // What stands in the row, as far as it can be read, without a look at what the fact says.
    private void Read(long seq)
    {
        try
        {
            if (!_log.IsWhole)
                throw new InvalidDataException("A column that every fact has is empty.");

            var row = _log.Row();
            var sealedSo = Blocks.Add(seq, row, _log.Leaf.Span);
            Compare(seq, row, sealedSo);
        }
        catch (Exception fault) when (UnreadableFact.Is(fault))
        {
            UnreadableFact.Find(_findings, seq, _log.Stream);
        }
    }

    private void Compare(long seq, in LogRow row, bool sealedSo)
    {
        var differs = new List<string>(0);
        if (_log.FactId != row.Id)
            differs.Add("id");
        if (row.DotNetType != FactTypes.Named(row.Type).DotNetName)
            differs.Add("mt_dotnet_type");
        if (Blocks.Holds(seq) && row.RecordedAt != Blocks.Current!.RecordedAt)
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
}
