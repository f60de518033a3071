using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>Holds the blocks against the signed checkpoints of the region.</summary>
internal sealed class CheckpointCheck
{
    private readonly ILookup<long, Checkpoint> _byHeight;
    private readonly Findings _findings;
    private long _height;

    public CheckpointCheck(IReadOnlyList<CheckpointFile> files, Findings findings)
    {
        _findings = findings;
        foreach (var file in files.Where(file => file.Fault is not null))
            findings.Region(FindingKind.CheckpointInvalid, $"Titik periksa {file.Name}: {file.Fault}");
        _byHeight = files.Where(file => file.Fault is null).Select(file => file.Checkpoint!)
            .ToLookup(checkpoint => checkpoint.Height);
    }

    /// <summary>
    /// Compares a block, and the journal lines that the facts up to it post, with what was signed of them.
    /// </summary>
    public void At(Block block, byte[] hash, long journalLines)
    {
        _height = block.Height;
        foreach (var signed in _byHeight[block.Height])
        {
            var same = signed.BlockHash == Convert.ToHexStringLower(hash) && signed.Facts == block.LastSeq
                && signed.RecordedAt == block.RecordedAt;
            if (!same)
                Find(block, $"Blok {block.Height} bukan blok yang ditandatangani pada titik periksa.");
            else if (signed.JournalLines != journalLines)
                Find(block, $"Sampai blok {block.Height} fakta menghasilkan {journalLines} baris jurnal; "
                    + $"titik periksa menandatangani {signed.JournalLines}.");
        }
    }

    /// <summary>Finds what was signed and is no longer there.</summary>
    public void End()
    {
        foreach (var cut in _byHeight.Where(group => group.Key > _height).OrderBy(group => group.Key))
            _findings.Region(FindingKind.TailMissing,
                $"Titik periksa menandatangani blok {cut.Key} dengan {cut.First().Facts} fakta; "
                + $"buku besar berakhir pada blok {_height}. Ekornya terpotong.", block: cut.Key);
    }

    private void Find(Block block, string message) => _findings.Add(
        block.LastSeq, new(FindingKind.CheckpointDiffers, block.LastSeq, null, block.Height, message));
}
