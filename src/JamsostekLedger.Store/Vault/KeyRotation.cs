using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Uploads;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

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

    // Any number, as long as nobody else locks by it.
    private const long Lock = 0x4A414D524F54;

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
        if (!await TryLockAsync(connection, cancellation))
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

    // Held by the connection until it is closed.
    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Lock})", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
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
                await using (var patience = new NpgsqlCommand("set local lock_timeout = '500ms'", connection))
                    await patience.ExecuteNonQueryAsync(cancellation);
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
        var people = new List<(string Region, Guid Id, byte[] Was)>(BatchSize);
        await using (var select = new NpgsqlCommand($"""
            select region, id, wrapped_key from ledger.person
            where (region, id) > ($1, $2) and wrapped_key is not null order by region, id limit {BatchSize}
            """, connection))
        {
            select.Parameters.Add(Sql.Text(region));
            select.Parameters.Add(Sql.Parameter(id, NpgsqlDbType.Uuid));
            await using var reader = await select.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                people.Add((reader.GetString(0), reader.GetGuid(1), reader.GetFieldValue<byte[]>(2)));
        }

        var left = people.Where(person => !WrappedKeys.IsBy(person.Was, next)).AsParallel().AsOrdered()
            .Select(person => (Person: person, Again: WrappedKeys.Again(
                person.Was, vault.Masters, next, WrappedKeys.Bound(person.Region, person.Id)))).ToList();
        if (left.Count > 0)
        {
            // Whoever was forgotten or written anew in between is not as it was, and is left alone.
            await using var update = new NpgsqlCommand("""
                update ledger.person p set wrapped_key = w.again
                from unnest($1, $2, $3, $4) as w(region, id, was, again)
                where p.region = w.region and p.id = w.id and p.wrapped_key = w.was
                """, connection);
            update.Parameters.Add(Sql.Texts(left.Select(one => one.Person.Region)));
            update.Parameters.Add(Sql.Ids(left.Select(one => one.Person.Id)));
            update.Parameters.Add(Sql.Bytes(left.Select(one => one.Person.Was)));
            update.Parameters.Add(Sql.Bytes(left.Select(one => one.Again)));
            await update.ExecuteNonQueryAsync(cancellation);
        }

        return new(people.Count, left.Count, people.Count == 0 ? default : (people[^1].Region, people[^1].Id));
    }

    private static async Task<bool> IsAnyLeftAsync(
        NpgsqlConnection connection, MasterKey next, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            select exists (
                select from (
                    select wrapped_key from ledger.person union all select wrapped_key from ledger.upload
                    union all select secret from ledger.web_hook) kept
                where wrapped_key is not null
                    and (octet_length(wrapped_key) <> $1 or substring(wrapped_key from 1 for 5) <> $2))
            """, connection);
        command.Parameters.Add(Sql.Parameter(WrappedKeys.Size, NpgsqlDbType.Integer));
        command.Parameters.Add(Sql.Parameter(WrappedKeys.HeaderOf(next), NpgsqlDbType.Bytea));
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private sealed record Batch(int Count, int Rewrapped, (string Region, Guid Id) Last);
}
