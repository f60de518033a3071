using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Store.Vault;

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
    public async Task<RotatedKeys?> RunAsync(
        bool keepEarlier, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        if (!await AdvisoryLock.Rotation.TryTakeAsync(connection, cancellation))
            return null;

        var next = vault.Masters.Next();
        var earlier = await PutIntoForceAsync(connection, next, cancellation);
        var (people, again) = (0L, 0L);
        var (region, id) = ("", Guid.Empty);
        while (await Retry.OnRollbackAsync(() => BatchAsync(connection, next, region, id, cancellation), cancellation)
               is { Count: > 0 } batch)
        {
            (people, again) = (people + batch.Count, again + batch.Rewrapped);
            (region, id) = batch.Last;
            progress?.Report(people);
        }

        await UploadKey.WrapAgainAsync(connection, vault.Masters, next, cancellation);
        await HookSecrets.WrapAgainAsync(connection, vault.Masters, next, cancellation);
        if (await IsAnyLeftAsync(connection, next, cancellation))
            throw new InvalidDataException("Something is left under the earlier master key, which stays in its place.");
        var today = clock.GetCurrentInstant().InUtc().Date;
        return new(next.Id, people, again, vault.Masters.End(today, keepEarlier), earlier.Id == next.Id);
    }

    // Whoever is writing people comes to an end first. Nobody shall queue behind this for longer than a moment, so it
    // asks again and again instead of standing in the way.
    private async Task<MasterKey> PutIntoForceAsync(
        NpgsqlConnection connection, MasterKey next, CancellationToken cancellation)
    {
        while (true)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            try
            {
                await connection.Query("set local lock_timeout = '500ms'").RunAsync(cancellation);
                var earlier = await VaultKey.ChangeAsync(connection, vault.Masters, next, cancellation);
                await transaction.CommitAsync(cancellation);
                return earlier;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                await transaction.RollbackAsync(cancellation);
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            }
        }
    }

    private async Task<Batch> BatchAsync(
        NpgsqlConnection connection, MasterKey next, string region, Guid id, CancellationToken cancellation)
    {
        var people = await connection.Query($"""
            select region, id, wrapped_key from ledger.person
            where (region, id) > ($1, $2) and wrapped_key is not null order by region, id limit {BatchSize}
            """, Sql.Text(region), Sql.Id(id)).ListAsync(
            row => (Region: row.Text("region"), Id: row.Id("id"), Was: row.Bytes("wrapped_key")), cancellation);

        var left = people.Where(person => !WrappedKeys.IsBy(person.Was, next)).AsParallel().AsOrdered()
            .Select(person => (Person: person, Again: WrappedKeys.Again(
                person.Was, vault.Masters, next, WrappedKeys.Bound(person.Region, person.Id)))).ToList();
        if (left.Count > 0)
        {
            // Whoever was forgotten or written anew in between is not as it was, and is left alone.
            await connection.Query("""
                update ledger.person p set wrapped_key = w.again
                from unnest($1, $2, $3, $4) as w(region, id, was, again)
                where p.region = w.region and p.id = w.id and p.wrapped_key = w.was
                """,
                Sql.Texts(left.Select(one => one.Person.Region)), Sql.Ids(left.Select(one => one.Person.Id)),
                Sql.Bytes(left.Select(one => one.Person.Was)),
                Sql.Bytes(left.Select(one => one.Again))).RunAsync(cancellation);
        }

        return new(people.Count, left.Count, people.Count == 0 ? default : (people[^1].Region, people[^1].Id));
    }

    private static Task<bool> IsAnyLeftAsync(
        NpgsqlConnection connection, MasterKey next, CancellationToken cancellation) => connection.Query("""
        select exists (
            select from (
                select wrapped_key from ledger.person union all select wrapped_key from ledger.upload
                union all select secret from ledger.web_hook) kept
            where wrapped_key is not null
                and (octet_length(wrapped_key) <> $1 or substring(wrapped_key from 1 for 5) <> $2))
        """,
        Sql.Count(WrappedKeys.Size), Sql.Bytes(WrappedKeys.HeaderOf(next))).ValueAsync<bool>(cancellation);

    private sealed record Batch(int Count, int Rewrapped, (string Region, Guid Id) Last);
}
