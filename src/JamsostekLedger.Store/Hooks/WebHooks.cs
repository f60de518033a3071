using System.Security.Cryptography;
using JamsostekLedger.Files;
using JamsostekLedger.Hooks;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Hooks;

/// <summary>The systems that hear of facts: adds, lists and stops them, and notes what came of their notices.</summary>
/// <param name="database">The ledger.</param>
/// <param name="vault">Its vault, whose master key wraps their secrets.</param>
/// <param name="clock">Says when.</param>
public sealed class WebHooks(LedgerDatabase database, PersonVault vault, IClock clock)
{
    private const string Columns = """
        select h.region, h.id, h.url, h.types, h.from_seq, h.made_by, h.made_at, h.stopped_by, h.stopped_at, h.noticed,
            case when h.stopped_at is null then greatest(coalesce(d.seq, 0) - h.seen, 0) else 0 end as waiting,
            h.delivered_seq, h.delivered_at, h.failure, h.failed_at,
            h.history
        from ledger.web_hook h left join ledger.head d on d.region = h.region
        """;

    /// <summary>Adds a hook, or says why not.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="url">Address of its receiver, as it was typed.</param>
    /// <param name="types">Names of the types that it hears of; none is all.</param>
    /// <param name="fromSeq">Number of the first fact that it may hear of; null is the next that is recorded.</param>
    /// <param name="actor">Who adds it.</param>
    /// <param name="id">
    /// Its id, where the same request may come again: it finds the hook that it added, and is shown the secret again.
    /// </param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<AddedHook> AddAsync(
        string region, string url, IReadOnlyCollection<string> types, long? fromSeq, string actor, Guid? id = null,
        CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var head = await connection.Query("select seq from ledger.head where region = $1", Sql.Text(region))
            .ValueAsync<long>(cancellation);
        var (terms, refusal) = HookTerms.Read(
            url, types, fromSeq, [.. FactTypes.All.Select(type => type.Name)], head);
        if (terms is null)
            return new(null, null, refusal, IsNew: false);
        if (id is { } asked && await FindAsync(region, asked, cancellation) is { } earlier)
            return await AgainAsync(earlier, terms, fromSeq, cancellation);

        var number = id ?? Guid.CreateVersion7();
        var (secret, wrapped) = await HookSecrets.MakeAsync(
            connection, vault.Masters, region, number, cancellation);
        var added = await connection.Query("""
            insert into ledger.web_hook
                (region, id, url, types, from_seq, secret, made_by, made_at, seen, noticed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
            on conflict do nothing
            """,
            Sql.Text(region), Sql.Id(number), Sql.Text(terms.Url), Sql.Texts(terms.Types), Sql.Number(terms.FromSeq),
            Sql.Bytes(wrapped), Sql.Text(NikText.Masked(actor)), Now(), Sql.Number(terms.FromSeq - 1))
            .RunAsync(cancellation);
        if (added == 0)
            return new(null, null, new("hook-known",
                "Penerima dengan alamat dan jenis yang sama sudah ada. Hentikan dulu yang lama bila kuncinya hilang."),
                IsNew: false);

        await connection.RunAsync(
            [Outbox.Insert(new(Outbox.Hooks, $"{region}/{number:n}", region), clock.GetCurrentInstant())],
            cancellation);
        await transaction.CommitAsync(cancellation);
        return new(
            await FindAsync(region, number, cancellation), NoticeSignature.Spell(secret), null, IsNew: true);
    }

    /// <summary>The hooks of a region, those that are told first, each kind by age.</summary>
    public Task<IReadOnlyList<WebHook>> ListAsync(string region, CancellationToken cancellation = default) =>
        database.Source.Query(
            $"{Columns} where h.region = $1 order by h.stopped_at is not null, h.made_at, h.id",
            Sql.Text(region)).ListAsync(Read, cancellation);

    /// <summary>One hook, or null.</summary>
    public Task<WebHook?> FindAsync(string region, Guid id, CancellationToken cancellation = default) =>
        database.Source.Query($"{Columns} where h.region = $1 and h.id = $2", Sql.Text(region), Sql.Id(id))
            .FirstAsync(Read, cancellation);

    /// <summary>
    /// Stops a hook for good and forgets its secret; its notices that wait are dropped. One that is stopped already
    /// stays as it is.
    /// </summary>
    /// <returns>The hook, or null where there is none.</returns>
    public async Task<WebHook?> StopAsync(
        string region, Guid id, string by, CancellationToken cancellation = default)
    {
        await ExecuteAsync("""
            update ledger.web_hook set stopped_by = $3, stopped_at = $4, secret = null, pledged = null
            where region = $1 and id = $2 and stopped_at is null
            """, region, id, cancellation, Sql.Text(NikText.Masked(by)), Now());
        return await FindAsync(region, id, cancellation);
    }

    /// <summary>The secret of a hook; null where it is stopped or unknown.</summary>
    /// <exception cref="CryptographicException">None of the master keys at hand opens it.</exception>
    public async Task<byte[]?> SecretAsync(string region, Guid id, CancellationToken cancellation = default) =>
        await database.Source.Query("select secret from ledger.web_hook where region = $1 and id = $2",
            Sql.Text(region), Sql.Id(id)).ValueAsync<byte[]>(cancellation) is { } wrapped
            ? HookSecrets.Open(wrapped, vault.Masters, region, id)
            : null;

    /// <summary>Notes that a receiver took a notice.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="lastSeq">Number of the last fact of the notice; null of one that is not about facts.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public Task DeliveredAsync(WebHook hook, long? lastSeq, CancellationToken cancellation = default) =>
        ExecuteAsync("""
            update ledger.web_hook set delivered_at = $4, delivered_seq = greatest(delivered_seq, $3)
            where region = $1 and id = $2
            """, hook.Region, hook.Id, cancellation, Sql.Number(lastSeq), Now());

    /// <summary>Notes why an attempt failed.</summary>
    public Task FailedAsync(WebHook hook, string reason, CancellationToken cancellation = default) =>
        ExecuteAsync("""
            update ledger.web_hook set failure = $3, failed_at = $4 where region = $1 and id = $2
            """, hook.Region, hook.Id, cancellation, Sql.Text(reason), Now());

    private async Task<AddedHook> AgainAsync(
        WebHook earlier, HookTerms terms, long? fromSeq, CancellationToken cancellation)
    {
        if (earlier.Terms.Url != terms.Url || !earlier.Terms.Types.SequenceEqual(terms.Types)
            || (fromSeq is not null && earlier.Terms.FromSeq != fromSeq))
            return new(null, null, new("key-differs",
                "Permintaan dengan kunci yang sama sudah menambah penerima lain."), IsNew: false);

        var secret = await SecretAsync(earlier.Region, earlier.Id, cancellation);
        return new(earlier, secret is null ? null : NoticeSignature.Spell(secret), null, IsNew: false);
    }

    private NpgsqlParameter Now() => Sql.Time(clock.GetCurrentInstant().ToMicroseconds());

    private Task<int> ExecuteAsync(
        string sql, string region, Guid id, CancellationToken cancellation, params NpgsqlParameter[] more) =>
        database.Source.Query(sql, [Sql.Text(region), Sql.Id(id), .. more]).RunAsync(cancellation);

    private static WebHook Read(ResultRow row) => new(
        row.Text("region"), row.Id("id"),
        new(row.Text("url"), row.Value<string[]>("types"), row.Number("from_seq")),
        row.Text("made_by"), row.Time("made_at"), row.TextOrNull("stopped_by"), row.OrNull<Instant>("stopped_at"),
        row.Number("noticed"), row.Number("waiting"), row.OrNull<long>("delivered_seq"),
        row.OrNull<Instant>("delivered_at"), row.TextOrNull("failure"), row.OrNull<Instant>("failed_at"),
        row.TextOrNull("history"));
}
