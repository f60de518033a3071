using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Withholds the plain hashes that facts of earlier versions kept of their files, once for a database. A leaf attests
/// them, and root, block and chain attest the leaf: each of these tells a guess of a short file right from wrong as
/// well as the hash does. So the whole chain is sealed anew from the first such fact on, after all of it was held
/// against its proof, and <see cref="EarlierChain"/> makes the earlier one again for whoever has the vault's key.
/// </summary>
internal static class Resealing
{
    private const string Mark = "file hashes withheld";

    /// <summary>Does it where it was not done, with the rights of who owns the tables.</summary>
    /// <exception cref="MasterKeyException">The vault's key is not at hand; nothing was done.</exception>
    public static async Task EnsureAsync(
        LedgerDatabase database, string ownerConnection, PersonVault vault, CancellationToken cancellation)
    {
        if (await IsDoneAsync())
            return;

        await using var source = LedgerDatabase.Build(new(ownerConnection) { Pooling = false, CommandTimeout = 0 });
        await using var owner = await source.OpenConnectionAsync(cancellation);
        await AdvisoryLock.Migration.TakeAsync(owner, cancellation);
        if (await IsDoneAsync())
            return;

        var regions = await owner.Query("select region from ledger.head union select region from ledger.request")
            .ListAsync(row => row.Text("region"), cancellation);
        if (regions.Count > 0)
            await vault.PrepareAsync(database, cancellation);
        var key = regions.Count > 0 ? await VaultKey.HoldAsync(owner, vault.Masters, cancellation) : VaultKey.None;
        var isResealed = false;
        foreach (var region in regions)
            isResealed |= await RegionAsync(database, owner, region, key, cancellation);
        await MarkAsync(owner, key, cancellation);
        // What was changed stands in the old rows still.
        if (isResealed)
            await owner.Query("vacuum full ledger.mt_events, ledger.fact, ledger.block, ledger.request, ledger.upload")
                .RunAsync(cancellation);

        Task<bool> IsDoneAsync() => database.Source.Query(
            "select exists (select from ledger.migration where name = $1)", Sql.Text(Mark))
            .ValueAsync<bool>(cancellation);
    }

    private static async Task<bool> RegionAsync(
        LedgerDatabase database, NpgsqlConnection owner, string region, VaultKey key, CancellationToken cancellation)
    {
        await using var transaction = await owner.BeginTransactionAsync(cancellation);
        await owner.Query("select from ledger.head where region = $1 for update", Sql.Text(region))
            .RunAsync(cancellation);
        await owner.Query("""
            alter table ledger.mt_events disable trigger append_only;
            alter table ledger.fact disable trigger append_only;
            alter table ledger.block disable trigger append_only
            """).RunAsync(cancellation);
        using var pass = new ResealedRegion(owner, region, key);
        // Where it does not hold, what is there is evidence, and stays as it is.
        if (!await pass.RunAsync(database, cancellation))
            return false;
        await owner.Query("""
            alter table ledger.mt_events enable trigger append_only;
            alter table ledger.fact enable trigger append_only;
            alter table ledger.block enable trigger append_only
            """).RunAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task MarkAsync(NpgsqlConnection owner, VaultKey key, CancellationToken cancellation)
    {
        await using var transaction = await owner.BeginTransactionAsync(cancellation);
        await KeptAnswers.MarkAgainAsync(owner, key, cancellation);
        await owner.Query("insert into ledger.migration (name, sha256) values ($1, '')", Sql.Text(Mark))
            .RunAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
