using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Proof;

/// <summary>Writes signed checkpoints, one file each, outside the database, and reads them back.</summary>
/// <param name="database">The ledger.</param>
/// <param name="home">Where keys and checkpoints stand.</param>
/// <param name="clock">Says when one is signed.</param>
/// <param name="tell">Told in a sentence when the key was mended.</param>
public sealed class Checkpoints(LedgerDatabase database, LedgerHome home, IClock clock, Action<string>? tell = null)
{
    private volatile CheckpointKey? _key;

    /// <summary>The key that signs, made by the first who asks in a ledger of which nothing was signed yet.</summary>
    /// <exception cref="LedgerUnavailableException">It is not to be had, and none is made in its place.</exception>
    public CheckpointKey Key => _key ??= CheckpointKey.Of(home.Keys, Folder, tell);

    private string Folder
    {
        get
        {
            try
            {
                return home.Checkpoints;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw Unwritable(fault);
            }
        }
    }

    /// <summary>Writes a checkpoint of a region when its head moved since the last one.</summary>
    /// <returns>The checkpoint, or null where there is nothing new to attest.</returns>
    /// <exception cref="LedgerUnavailableException">It cannot be signed or written; what was recorded stands all the
    /// same.</exception>
    public async Task<Checkpoint?> WriteAsync(string region, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        try
        {
            return await WriteAsync(connection, region, cancellation);
        }
        catch (Exception fault) when (
            fault is LedgerUnavailableException or IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException(Fault.Saying(
                $"Titik periksa wilayah {region} tidak ditandatangani; yang sudah tercatat tetap tercatat. "
                + fault.Message), fault);
        }
    }

    /// <summary>
    /// The same before a region is exported. One that is not as it was signed gets no new checkpoint and is exported
    /// all the same: that is when an outsider has to see it.
    /// </summary>
    internal async Task SignIfWholeAsync(string region, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(region, cancellation);
        }
        catch (LedgerUnavailableException)
        {
        }
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

    /// <summary>The codes of all regions that have facts.</summary>
    public async Task<IReadOnlyCollection<string>> RegionsAsync(CancellationToken cancellation = default) =>
        (await HeightsAsync(cancellation)).Keys;

    /// <summary>The height of each region's head.</summary>
    internal async Task<Dictionary<string, long>> HeightsAsync(CancellationToken cancellation) =>
        (await database.Source.Query("select region, height from ledger.head").ListAsync(
            row => (Region: row.Text("region"), Height: row.Number("height")), cancellation)).ToDictionary(
            head => head.Region, head => head.Height);

    /// <summary>The latest checkpoint of a region that signs no block above a height, or null.</summary>
    public Checkpoint? LatestUpTo(string region, long height) => CheckpointFile.FromNewest(Folder, region, Key)
        .FirstOrDefault(file => file is { Fault: null, Checkpoint: { } signed } && signed.Height <= height)?.Checkpoint;

    /// <summary>The latest height that was signed of a region; 0 where none was.</summary>
    internal long LatestHeight(string region) => CheckpointFile.LatestHeight(Folder, region);

    /// <summary>The latest height that was signed of each region, by the names of the files.</summary>
    internal Dictionary<string, long> LatestHeights() => CheckpointFile.LatestHeights(Folder);

    /// <summary>The file of a block, with what is wrong with it, or null where there is none.</summary>
    internal CheckpointFile? At(string region, long height) => CheckpointFile.At(Folder, region, height, Key);

    /// <summary>
    /// The files of a region that lie there now, from a block on, in order; each is read when its turn comes.
    /// </summary>
    internal IEnumerable<(string Name, byte[] Content)> Files(string region, long fromHeight = 0)
    {
        string[] names = [.. CheckpointFile.From(Folder, region, fromHeight)];
        return names.Select(name => (name, File.ReadAllBytes(Path.Combine(Folder, name))));
    }

    /// <summary>The files of a region that are not those of blocks up to a height.</summary>
    internal IEnumerable<CheckpointFile> Beyond(string region, long height) =>
        CheckpointFile.Beyond(Folder, region, height, Key);

    /// <summary>Looks whether the next checkpoint can be signed and written, whatever was so before.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot.</exception>
    internal void Require()
    {
        var (folder, probe) = (Folder, $".probe-{Guid.NewGuid():N}");
        try
        {
            probe = Path.Combine(folder, probe);
            File.WriteAllBytes(probe, new byte[4096]);
            File.Delete(probe);
            _key = CheckpointKey.Of(home.Keys, folder, tell);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(fault, probe);
        }
    }

    /// <summary>
    /// Holds what was signed last of a region against its ledger. Checkpoints of a history that a restored database no
    /// longer has are set aside once somebody acknowledged that.
    /// </summary>
    internal async Task<SignedLast> LastAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        if (CheckpointFile.FromNewest(Folder, region, Key).FirstOrDefault() is not { } file)
            return new(null, null);
        if (file.Fault is not null)
            return new(null, new Hindrance("checkpoint-strange",
                $"Berkas {file.Name} di {Folder} berada di atas titik periksa ledger ini, tetapi {file.Fault} Cari tahu "
                + "siapa yang menaruhnya, lalu pindahkan dari folder itu.",
                $"{file.Name}, among the newest checkpoints of {region}, is not one that this ledger signed: find out who "
                + "put it there, and move it away.", region));

        var newest = file.Checkpoint!;
        if (await StandsAsync(connection, newest, cancellation))
            return new(newest, null);
        if (!await IsAcknowledgedAsync(connection, newest, cancellation))
            return new(newest, new Hindrance("database-older",
                $"Titik periksa menandatangani blok {newest.Height} wilayah {region} dengan {newest.Facts} fakta; basis "
                + "data tidak memuatnya, jadi lebih lama atau lain. Pulihkan cadangan yang lebih baru, atau akui "
                + $"dengan `jamsostek database acknowledge-restore --region {region}`.",
                $"The database is older than what was signed of {region}, or another one: restore a newer backup, or have "
                + $"it acknowledged with `jamsostek database acknowledge-restore --region {region}`.", region));

        await SetAsideAsync(connection, region, newest, cancellation);
        return await LastAsync(connection, region, cancellation);
    }

    /// <summary>Lines of the journal behind one fact and up to another.</summary>
    internal static Task<long> LinesAsync(
        NpgsqlConnection connection, string region, long behind, long upTo, CancellationToken cancellation) =>
        connection.Query("select count(*) from ledger.journal where region = $1 and seq > $2 and seq <= $3",
            Sql.Text(region), Sql.Number(behind), Sql.Number(upTo)).ValueAsync<long>(cancellation);

    // Lines are counted on from the last checkpoint: a region of a million of them is not counted every ten seconds.
    private async Task<Checkpoint?> WriteAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        var last = await LastAsync(connection, region, cancellation);
        if (last.Hindrance is not null)
            throw new LedgerUnavailableException(last.Hindrance);
        var head = await connection.Query(AppendQueries.Head, Sql.Text(region))
            .FirstAsync(AppendQueries.ReadHead, cancellation);
        if (head is null || head.Height <= (last.Checkpoint?.Height ?? 0))
            return null;

        var lines = (last.Checkpoint?.JournalLines ?? 0)
            + await LinesAsync(connection, region, last.Checkpoint?.Facts ?? 0, head.Seq, cancellation);
        var checkpoint = Key.Sign(new(
            region, head.Height, Convert.ToHexStringLower(head.BlockHash), head.Seq, lines, head.RecordedAt,
            clock.GetCurrentInstant().ToMicroseconds(), Key.Id, null, last.Checkpoint?.Height));
        CheckpointFile.Write(Folder, checkpoint);
        return checkpoint;
    }

    // Two histories never have an append of the same microsecond; whether a block was changed is for a verification.
    private static Task<bool> StandsAsync(
        NpgsqlConnection connection, Checkpoint checkpoint, CancellationToken cancellation) => connection.Query("""
        select exists (select from ledger.block
            where region = $1 and height = $2 and last_seq = $3 and recorded_at = $4)
        """,
        Sql.Text(checkpoint.Region), Sql.Number(checkpoint.Height), Sql.Number(checkpoint.Facts),
        Sql.Time(checkpoint.RecordedAt)).ValueAsync<bool>(cancellation);

    private static Task<bool> IsAcknowledgedAsync(
        NpgsqlConnection connection, Checkpoint checkpoint, CancellationToken cancellation) => connection.Query(
        "select exists (select from ledger.fact where region = $1 and id = $2)", Sql.Text(checkpoint.Region),
        Sql.Id(FactId.Of(checkpoint.Region, DatabaseRestored.KeyOf(checkpoint.BlockHash))))
        .ValueAsync<bool>(cancellation);

    // Evidence is kept. Below the first that stands all of them stand: blocks are a chain.
    private async Task SetAsideAsync(
        NpgsqlConnection connection, string region, Checkpoint newest, CancellationToken cancellation)
    {
        try
        {
            var aside = Path.Combine(Folder, $"before-restore-{newest.BlockHash[..8]}");
            Directory.CreateDirectory(aside);
            foreach (var file in CheckpointFile.FromNewest(Folder, region, Key).ToList())
            {
                if (file is not { Fault: null, Checkpoint: { } lost }
                    || await StandsAsync(connection, lost, cancellation))
                    return;
                DurableFile.Move(Path.Combine(Folder, file.Name), Path.Combine(aside, file.Name));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(fault);
        }
    }

    // The same fault is the same sentence, whatever file met it.
    private LedgerUnavailableException Unwritable(Exception fault, string? probe = null)
    {
        var why = fault.Message.Replace(probe ?? "\0", "…", StringComparison.Ordinal).TrimEnd('.');
        return new(new Hindrance("checkpoints-unwritable",
            $"Titik periksa tidak dapat ditulis di folder checkpoints dari {home.Folder}: {why}.",
            $"Checkpoints cannot be written in {home.Folder}: {why}."), fault);
    }
}
