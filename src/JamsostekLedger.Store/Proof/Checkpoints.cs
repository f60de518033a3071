using JamsostekLedger.Audit;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Proof;

/// <summary>Writes signed checkpoints, one file each, outside the database, and reads them back.</summary>
/// <param name="database">The ledger.</param>
/// <param name="home">Where keys and checkpoints stand.</param>
/// <param name="clock">Says when one is signed.</param>
public sealed class Checkpoints(LedgerDatabase database, LedgerHome home, IClock clock)
{
    private readonly Lazy<CheckpointKey> _key = new(() => CheckpointKey.Of(home.Keys, home.Checkpoints));

    /// <summary>The key that signs, made by the first who asks.</summary>
    public CheckpointKey Key => _key.Value;

    /// <summary>Writes a checkpoint of a region when its head moved since the last one.</summary>
    /// <returns>The checkpoint, or null where there is nothing new to attest.</returns>
    public async Task<Checkpoint?> WriteAsync(string region, CancellationToken cancellation = default)
    {
        var folder = home.Checkpoints;
        var latest = CheckpointFile.LatestHeight(folder, region);
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var head = await connection.Query(AppendQueries.Head, Sql.Text(region))
            .FirstAsync(AppendQueries.ReadHead, cancellation);
        if (head is null || head.Height <= latest)
            return null;

        var earlier = Earlier(folder, region, latest);
        var lines = (earlier?.JournalLines ?? 0)
            + await LinesAsync(connection, region, earlier?.Facts ?? 0, head.Seq, cancellation);
        var checkpoint = Key.Sign(new(
            region, head.Height, Convert.ToHexStringLower(head.BlockHash), head.Seq, lines, head.RecordedAt,
            clock.GetCurrentInstant().ToMicroseconds(), Key.Id, null));
        await CheckpointFile.WriteAsync(folder, checkpoint, cancellation);
        return checkpoint;
    }

    /// <summary>Writes checkpoints of all regions whose heads moved.</summary>
    public async Task<IReadOnlyList<Checkpoint>> WriteAllAsync(CancellationToken cancellation = default)
    {
        var written = new List<Checkpoint>();
        foreach (var region in (await HeightsAsync(cancellation)).Keys.Order(StringComparer.Ordinal))
        {
            if (await WriteAsync(region, cancellation) is { } checkpoint)
                written.Add(checkpoint);
        }

        return written;
    }

    /// <summary>The height of each region's head.</summary>
    internal async Task<Dictionary<string, long>> HeightsAsync(CancellationToken cancellation) =>
        (await database.Source.Query("select region, height from ledger.head").ListAsync(
            row => (Region: row.Text("region"), Height: row.Number("height")), cancellation)).ToDictionary(
            head => head.Region, head => head.Height);

    /// <summary>The latest height that was signed of a region; 0 where none was.</summary>
    internal long LatestHeight(string region) => CheckpointFile.LatestHeight(home.Checkpoints, region);

    /// <summary>The file of a block, with what is wrong with it, or null where there is none.</summary>
    internal CheckpointFile? At(string region, long height) =>
        CheckpointFile.At(home.Checkpoints, region, height, Key);

    /// <summary>The files of a region that are not those of blocks up to a height.</summary>
    internal IEnumerable<CheckpointFile> Beyond(string region, long height) =>
        CheckpointFile.Beyond(home.Checkpoints, region, height, Key);

    /// <summary>Lines of the journal behind one fact and up to another.</summary>
    internal static Task<long> LinesAsync(
        NpgsqlConnection connection, string region, long behind, long upTo, CancellationToken cancellation) =>
        connection.Query("select count(*) from ledger.journal where region = $1 and seq > $2 and seq <= $3",
            Sql.Text(region), Sql.Number(behind), Sql.Number(upTo)).ValueAsync<long>(cancellation);

    // Lines are counted on from the last checkpoint: a region of a million of them is not counted every ten seconds.
    private Checkpoint? Earlier(string folder, string region, long height) => height == 0
        ? null
        : CheckpointFile.Read(folder, CheckpointFile.NameOf(region, height), region, Key) is
            { Fault: null, Checkpoint: { } earlier } ? earlier : null;
}
