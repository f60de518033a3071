using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Holds the blocks against the signed checkpoints of the region. A file is read when its block is met: there may be
/// as many files as there are blocks.
/// </summary>
/// <param name="checkpoints">The files.</param>
/// <param name="signed">
/// The latest height that was signed before the moment that is read: what is signed while it is read must not look
/// like a tail cut off.
/// </param>
/// <param name="connection">The moment of the database that is read.</param>
/// <param name="region">Region code.</param>
/// <param name="findings">Told what differs.</param>
internal sealed class CheckpointCheck(
    Checkpoints checkpoints, long signed, NpgsqlConnection connection, string region, Findings findings)
{
    private (Block Block, string Message)? _lines;
    private (long Seq, long Lines) _counted;
    private long _height;

    /// <summary>
    /// Compares a block, and the journal up to it, with what was signed of them: now, or before hashes were withheld.
    /// </summary>
    public async ValueTask AtAsync(Block block, byte[] hash, byte[]? earlierHash, CancellationToken cancellation)
    {
        _height = block.Height;
        if (checkpoints.At(region, block.Height) is not { } file || Signed(file) is not { } checkpoint)
            return;

        if (checkpoint.After is { } before && checkpoints.At(region, before) is null)
            findings.Add(block.LastSeq, new(FindingKind.CheckpointMissing, null, null, before,
                $"Titik periksa blok {block.Height} menyusul yang di blok {before}; berkas itu tidak ada lagi."));
        var same = (checkpoint.BlockHash == Convert.ToHexStringLower(hash)
                || (earlierHash is not null && checkpoint.BlockHash == Convert.ToHexStringLower(earlierHash)))
            && checkpoint.Facts == block.LastSeq
            && checkpoint.RecordedAt == block.RecordedAt;
        if (!same)
            Find(block, $"Blok {block.Height} bukan blok yang ditandatangani pada titik periksa.");
        else if (await LinesAsync(block.LastSeq, cancellation) is var lines && checkpoint.JournalLines != lines)
            _lines ??= (block, $"Sampai blok {block.Height} fakta menghasilkan {lines} baris jurnal; "
                + $"titik periksa menandatangani {checkpoint.JournalLines}.");
    }

    /// <summary>Finds what was signed and is no longer there.</summary>
    /// <param name="doubtful">
    /// Where there are any, the journal is not what the facts post, and how long it is says nothing of them.
    /// </param>
    public void End(DoubtfulFacts doubtful)
    {
        if (_lines is var (block, message) && !doubtful.Any)
            Find(block, message);
        foreach (var file in checkpoints.Beyond(region, _height))
        {
            if (Signed(file) is { } cut && cut.Height <= signed)
                findings.Region(FindingKind.TailMissing,
                    $"Titik periksa menandatangani blok {cut.Height} dengan {cut.Facts} fakta; "
                    + $"buku besar berakhir pada blok {_height}. Ekornya terpotong.", block: cut.Height);
        }
    }

    private Checkpoint? Signed(CheckpointFile file)
    {
        if (file.Fault is null)
            return file.Checkpoint;

        findings.Region(FindingKind.CheckpointInvalid, $"Titik periksa {file.Name}: {file.Fault}");
        return null;
    }

    private async ValueTask<long> LinesAsync(long seq, CancellationToken cancellation)
    {
        var more = await Checkpoints.LinesAsync(connection, region, _counted.Seq, seq, cancellation);
        _counted = (seq, _counted.Lines + more);
        return _counted.Lines;
    }

    private void Find(Block block, string message) => findings.Add(
        block.LastSeq, new(FindingKind.CheckpointDiffers, block.LastSeq, null, block.Height, message));
}
