using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Uploads;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Rotation;

/// <summary>
/// Brings a vault under another master key. The next key stands beside the present one before anything is wrapped by
/// it, both are read until the end, and every step can be done again: whoever was killed is followed by another
/// rotation that goes on.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="vault">Its vault.</param>
/// <param name="clock">Says on which day the earlier key went out of use.</param>
public sealed class KeyRotation(LedgerDatabase database, PersonVault vault, IClock clock)
{
    private const int BatchSize = 4_000;

    /// <summary>Whether there is a key to go to, or what is missing.</summary>
    public bool CanRotate(out string why)
    {
        why = vault.Masters.HasNext
            ? ""
            : $"Kunci induk ada di {MasterKeys.Variable}: sebut kunci penggantinya di {MasterKeys.NextVariable}, lalu "
                + $"ulangi. Sesudahnya isi {MasterKeys.Variable} dengan kunci pengganti itu.";
        return why.Length == 0;
    }

    /// <summary>Rotates, or ends a rotation that was cut off.</summary>
    /// <param name="keepEarlier">Whether the earlier key is kept in a file of its own, for backups of its time.</param>
    /// <param name="progress">Told how many people were gone through.</param>
    /// <param name="cancellation">Stops between two batches; another rotation goes on from there.</param>
    /// <returns>What was done, or null where another rotation is under way.</returns>
    /// <exception cref="MasterKeyException">The environment holds the key and names none to go to.</exception>
    /// <exception cref="LedgerUnavailableException">Somebody's key is damaged: all others are wrapped again, and the
    /// earlier master key stays in its place.</exception>
    public async Task<RotatedKeys?> RunAsync(
        bool keepEarlier, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        if (!await AdvisoryLock.Rotation.TryTakeAsync(connection, cancellation))
            return null;

        var next = vault.Masters.Next();
        var (earlier, inForce) = await PutIntoForceAsync(connection, next, cancellation);
        var (people, again, damaged) = await WrapAgainAsync(connection, inForce, progress, cancellation);
        await PersonResealing.RunAsync(connection, vault.Masters, inForce, cancellation);
        await UploadKey.WrapAgainAsync(connection, vault.Masters, next, cancellation);
        await HookSecrets.WrapAgainAsync(connection, vault.Masters, next, cancellation);
        if (damaged > 0)
            throw new LedgerUnavailableException(
                $"Kunci {damaged} orang rusak dan tidak dapat dibungkus ulang (audit verify menyebut siapa). Semua yang "
                + "lain sudah di bawah kunci baru; kunci induk lama tetap di tempatnya. Pulihkan barisnya dari "
                + "cadangan atau lupakan orangnya, lalu ulangi.");
        if (await IsAnyLeftAsync(connection, inForce, cancellation))
            throw new InvalidDataException("Something is left under the earlier master key, which stays in its place.");
        var today = clock.GetCurrentInstant().InUtc().Date;
        return new(next.Id, people, again, vault.Masters.End(today, keepEarlier), earlier.Master.Id == next.Id);
    }

    /// <summary>
    /// Brings people of an earlier version under keys of their own, which can be taken away; goes on where it was cut
    /// off. Where another is at it, or the keys are not at hand, that is left to others.
    /// </summary>
    public async Task IntoTreeAsync(CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var isLeft = await connection.Query("select people is null or not people_done from ledger.vault_key")
            .ValueAsync<bool>(cancellation);
        if (!isLeft || !await AdvisoryLock.Rotation.TryTakeAsync(connection, cancellation))
            return;

        try
        {
            var present = await VaultKey.HoldAsync(connection, vault.Masters, cancellation);
            var (_, inForce) = await PutIntoForceAsync(connection, present.Master, cancellation);
            if (inForce.Tree is not null)
                await WrapAgainAsync(connection, inForce, null, cancellation);
        }
        finally
        {
            await AdvisoryLock.Rotation.GiveBackAsync(connection);
        }
    }

    private async Task<(long People, long Again, long Damaged)> WrapAgainAsync(
        NpgsqlConnection connection, VaultKey inForce, IProgress<long>? progress, CancellationToken cancellation)
    {
        var (people, again, damaged) = (0L, 0L, 0L);
        var (region, id) = ("", Guid.Empty);
        while (await Retry.OnRollbackAsync(
                   () => BatchAsync(connection, inForce, region, id, cancellation), cancellation)
               is { Count: > 0 } batch)
        {
            (people, again, damaged) = (
                people + batch.Count, again + batch.Rewrapped, damaged + batch.Damaged);
            (region, id) = batch.Last;
            progress?.Report(people);
        }

        if (damaged == 0)
            await connection.Query("update ledger.vault_key set people_done = true where not people_done")
                .RunAsync(cancellation);
        return (people, again, damaged);
    }

    // Whoever is writing people comes to an end first. Nobody shall queue behind this for longer than a moment, so it
    // asks again and again instead of standing in the way.
    private async Task<(VaultKey Earlier, VaultKey InForce)> PutIntoForceAsync(
        NpgsqlConnection connection, MasterKey next, CancellationToken cancellation)
    {
        while (true)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            try
            {
                await connection.Query("set local lock_timeout = '500ms'").RunAsync(cancellation);
                var changed = await VaultKey.ChangeAsync(connection, vault.Masters, next, cancellation);
                await transaction.CommitAsync(cancellation);
                return changed;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await transaction.RollbackAsync(cancellation);
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            }
        }
    }

    private async Task<Batch> BatchAsync(
        NpgsqlConnection connection, VaultKey inForce, string region, Guid id, CancellationToken cancellation)
    {
        var people = await connection.Query($"""
            select region, id, wrapped_key from ledger.person
            where (region, id) > ($1, $2) and wrapped_key is not null order by region, id limit {BatchSize}
            """, Sql.Text(region), Sql.Id(id)).ListAsync(
            row => (Region: row.Text("region"), Id: row.Id("id"), Was: row.Bytes("wrapped_key")), cancellation);

        // Whoever was forgotten after this copy of the database was made is forgotten in it as well.
        var tried = people.Where(person => !WrappedKeys.IsBy(person.Was, inForce.Master, inForce.Tree))
            .AsParallel().AsOrdered().Select(person =>
            {
                var bound = WrappedKeys.Bound(person.Region, person.Id);
                byte[]? again = null;
                var isWhole = WrappedKeys.IsGone(person.Was, vault.Masters, bound)
                    || WrappedKeys.TryAgain(person.Was, vault.Masters, inForce.Master, inForce.Tree, bound, out again);
                return (Person: person, Again: again, IsWhole: isWhole);
            }).ToList();
        var left = tried.Where(one => one.IsWhole).ToList();
        if (left.Count > 0)
        {
            // Whoever was forgotten or written anew in between is not as it was, and is left alone.
            await connection.Query("""
                update ledger.person p
                set wrapped_key = w.again, sealed = case when w.again is not null then p.sealed end
                from unnest($1, $2, $3, $4) as w(region, id, was, again)
                where p.region = w.region and p.id = w.id and p.wrapped_key = w.was
                """,
                Sql.Texts(left.Select(one => one.Person.Region)), Sql.Ids(left.Select(one => one.Person.Id)),
                Sql.Bytes(left.Select(one => one.Person.Was)),
                Sql.Bytes(left.Select(one => one.Again!))).RunAsync(cancellation);
        }

        return new(
            people.Count, left.Count, tried.Count - left.Count,
            people.Count == 0 ? default : (people[^1].Region, people[^1].Id));
    }

    private static async Task<bool> IsAnyLeftAsync(
        NpgsqlConnection connection, VaultKey inForce, CancellationToken cancellation)
    {
        var (ofPeople, ofOthers) = (
            WrappedKeys.HeaderOf(inForce.Master, inForce.Tree), WrappedKeys.HeaderOf(inForce.Master, tree: null));
        return await connection.Query("""
            select exists (
                select from (
                    select wrapped_key, $1 as header from ledger.person
                    union all select wrapped_key, $2 from ledger.upload
                    union all select secret, $2 from ledger.web_hook) kept
                where wrapped_key is not null and substring(wrapped_key from 1 for octet_length(header)) <> header)
            """,
            Sql.Bytes(ofPeople), Sql.Bytes(ofOthers)).ValueAsync<bool>(cancellation);
    }

    private sealed record Batch(int Count, int Rewrapped, int Damaged, (string Region, Guid Id) Last);
}
