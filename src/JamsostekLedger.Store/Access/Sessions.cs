using System.Security.Cryptography;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Store.Access;

/// <summary>Who is signed in. A session is known by a secret that the browser keeps and we keep the hash of.</summary>
/// <param name="database">Where they stand.</param>
/// <param name="clock">Says when.</param>
public sealed class Sessions(LedgerDatabase database, IClock clock)
{
    /// <summary>A session ends after so long, whatever is done in it.</summary>
    public static readonly Duration Longest = Duration.FromHours(12);

    /// <summary>A session ends when nothing was asked for so long.</summary>
    public static readonly Duration Idle = Duration.FromMinutes(60);

    // Written down so seldom that reading a page writes nothing most of the time.
    private static readonly Duration Noted = Duration.FromMinutes(1);

    /// <summary>Begins one.</summary>
    /// <returns>Its secret, which nobody can be told again.</returns>
    public async Task<string> BeginAsync(string account, CancellationToken cancellation = default)
    {
        var (secret, now) = (Secret.Make(), clock.GetCurrentInstant());
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await connection.RunAsync(
        [
            Sql.Command("delete from ledger.session where ends_at < $1", Sql.Time(now)),
            Sql.Command("""
                insert into ledger.session (hash, account, made_at, seen_at, ends_at) values ($1, $2, $3, $3, $4)
                """, Sql.Bytes(Secret.HashOf(secret)), Sql.Text(account), Sql.Time(now), Sql.Time(now + Longest)),
        ], cancellation);
        return secret;
    }

    /// <summary>Whom a secret stands for; null where it is none, or its time is over.</summary>
    public async Task<Recognised?> RecogniseAsync(string secret, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        var stale = false;
        var found = Recognition.Of(await database.Source.Query($"""
            select a.name, a.must_change, false as read_only, a.demonstration, p.region, p.role, s.seen_at
            from ledger.session s join ledger.account a on a.name = s.account
            left join lateral ({Recognition.Places}) p on true
            where s.hash = $2 and s.ends_at > $3 and s.seen_at > $4 and a.disabled_at is null
            """,
            Sql.Texts(Regions.All.Select(region => region.Code)), Sql.Bytes(Secret.HashOf(secret)), Sql.Time(now),
            Sql.Time(now - Idle))
            .ListAsync(row =>
            {
                stale = row.Time("seen_at") < now - Noted;
                return Recognition.Row(row);
            }, cancellation));
        if (stale)
            await database.Source.Query("update ledger.session set seen_at = $2 where hash = $1",
                Sql.Bytes(Secret.HashOf(secret)), Sql.Time(now)).RunAsync(cancellation);
        return found;
    }

    /// <summary>Ends one.</summary>
    public Task EndAsync(string secret, CancellationToken cancellation = default) => database.Source.Query(
        "delete from ledger.session where hash = $1", Sql.Bytes(Secret.HashOf(secret))).RunAsync(cancellation);

    /// <summary>What nobody guesses, and how it is kept.</summary>
    internal static class Secret
    {
        private const int Length = 32;

        public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length));

        // Random enough that no table of hashes helps.
        public static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));
    }
}
