using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Store.Access;

/// <summary>What other programs show in place of a password.</summary>
/// <param name="database">Where they stand.</param>
/// <param name="clock">Says when.</param>
public sealed class Tokens(LedgerDatabase database, IClock clock)
{
    /// <summary>By these letters a token is known where it should not be.</summary>
    public const string Prefix = "jl_";

    /// <summary>A token lasts at most so many days.</summary>
    public const int MostDays = 366;

    private static readonly Duration Noted = Duration.FromMinutes(1);

    /// <summary>Makes one.</summary>
    /// <returns>Its secret, which is shown once and kept nowhere; or why there is none.</returns>
    public async Task<(string? Secret, Refusal? Refusal)> MakeAsync(
        string account, int days, bool isReadOnly, string actor, CancellationToken cancellation = default)
    {
        if (days is < 1 or > MostDays)
            return (null, new("token-days", $"Token berlaku 1 sampai {MostDays} hari."));
        var (secret, now) = (Prefix + Sessions.Secret.Make(), clock.GetCurrentInstant());
        var made = await database.Source.Query("""
            insert into ledger.token (id, hash, account, read_only, made_at, made_by, ends_at)
            select $1, $2, name, $4, $5, $6, $7 from ledger.account where name = $3 and disabled_at is null
            """,
            Sql.Id(Guid.NewGuid()), Sql.Bytes(Sessions.Secret.HashOf(secret)), Sql.Text(account),
            Sql.Flag(isReadOnly), Sql.Time(now), Sql.Text(NikText.Masked(actor)),
            Sql.Time(now + Duration.FromDays(days))).RunAsync(cancellation);
        if (made == 0)
            return (null, new("account-unknown", "Tidak ada akun yang dipakai dengan nama itu."));
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await connection.RunAsync(
            [AccessLog.Row(now, "token-made", account, isReadOnly ? "read-only" : null, actor)], cancellation);
        return (secret, null);
    }

    /// <summary>Whom a token stands for; null where it is none, or its time is over.</summary>
    public async Task<Recognised?> RecogniseAsync(string secret, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        var stale = false;
        var hash = Sessions.Secret.HashOf(secret);
        var found = Recognition.Of(await database.Source.Query($"""
            select a.name, a.must_change, t.read_only, a.demonstration, p.region, p.role, t.used_at
            from ledger.token t join ledger.account a on a.name = t.account
            left join lateral ({Recognition.Places}) p on true
            where t.hash = $2 and t.ends_at > $3 and t.revoked_at is null and a.disabled_at is null
            """,
            Sql.Texts(Regions.All.Select(region => region.Code)), Sql.Bytes(hash), Sql.Time(now))
            .ListAsync(row =>
            {
                stale = !(row.OrNull<Instant>("used_at") > now - Noted);
                return Recognition.Row(row);
            }, cancellation));
        if (stale)
            await database.Source.Query("update ledger.token set used_at = $2 where hash = $1",
                Sql.Bytes(hash), Sql.Time(now)).RunAsync(cancellation);
        return found;
    }

    /// <summary>Those of an account, or all.</summary>
    public Task<IReadOnlyList<Token>> ListAsync(string? account, CancellationToken cancellation = default) =>
        database.Source.Query("""
            select id, account, read_only, made_at, ends_at, used_at, revoked_at from ledger.token
            where $1 is null or account = $1 order by made_at, id
            """, Sql.Text(account)).ListAsync(row => new Token(
                row.Id("id"), row.Text("account"), row.Flag("read_only"), row.Time("made_at"), row.Time("ends_at"),
                row.OrNull<Instant>("used_at"), row.OrNull<Instant>("revoked_at")), cancellation);

    /// <summary>Takes one back, at once.</summary>
    public async Task<Refusal?> RevokeAsync(Guid id, string actor, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        var account = await database.Source.Query("""
            update ledger.token set revoked_at = coalesce(revoked_at, $2) where id = $1 returning account
            """, Sql.Id(id), Sql.Time(now)).ValueAsync<string>(cancellation);
        if (account is null)
            return new("token-unknown", "Tidak ada token dengan nomor itu.");
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await connection.RunAsync([AccessLog.Row(now, "token-revoked", account, $"{id}", actor)], cancellation);
        return null;
    }
}
