using JamsostekLedger.Access;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Store.Access;

/// <summary>The accounts of a ledger.</summary>
/// <param name="database">Where they stand.</param>
/// <param name="clock">Says when.</param>
public sealed class Accounts(LedgerDatabase database, IClock clock)
{
    /// <summary>So many failures in a row, and nobody is let in as the account for a while.</summary>
    public const int MostFailures = 5;

    /// <summary>Role everywhere, where a region is named.</summary>
    public const string Everywhere = GrantedRoles.Everywhere;

    /// <summary>For how long nobody is let in after too many failures.</summary>
    public static readonly Duration LockedFor = Duration.FromMinutes(15);

    private const string Columns =
        "a.name, a.must_change, a.locked_until, a.disabled_at, a.demonstration, a.made_at, a.made_by";

    private static readonly Refusal Exists = new("account-exists", "Akun dengan nama itu sudah ada.");

    private static readonly Refusal Unknown = new("account-unknown", "Tidak ada akun dengan nama itu.");

    /// <summary>Makes one, with roles that the operator of the machine gives; or says why not.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="passwordHash">Hash of its password; null where nobody signs in by one.</param>
    /// <param name="mustChange">Whether the password must be changed at first use.</param>
    /// <param name="places">Roles that stand beside those that are facts.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="isDemonstration">Whether anybody may become it with one click.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Refusal?> AddAsync(
        string name, string? passwordHash, bool mustChange, IReadOnlyCollection<Place> places, string actor,
        bool isDemonstration = false, CancellationToken cancellation = default)
    {
        if (AccountName.Refuses(name) is { } refusal)
            return refusal;
        try
        {
            await RunAsync(
            [
                Sql.Command("""
                    insert into ledger.account (name, password, must_change, demonstration, made_at, made_by)
                    values ($1, $2, $3, $4, $5, $6)
                    """,
                    Sql.Text(name), Sql.Text(passwordHash), Sql.Flag(mustChange), Sql.Flag(isDemonstration),
                    Sql.Time(clock.GetCurrentInstant()), Sql.Text(NikText.Masked(actor))),
                .. places.Select(place => Sql.Command(
                    "insert into ledger.standing_role (account, region, role) values ($1, $2, $3)",
                    Sql.Text(name), Sql.Text(place.Region), Sql.Text(place.Role))),
                Log("made", name, string.Join(' ', places.Select(Spelled)), actor),
            ], cancellation);
            return null;
        }
        catch (PostgresException already) when (already.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return Exists;
        }
    }

    /// <summary>Gives or takes a role that stands beside the facts: everywhere, by the operator.</summary>
    public async Task<Refusal?> PlaceAsync(
        string name, Place place, bool given, string actor, CancellationToken cancellation = default)
    {
        if (await FindAsync(name, cancellation) is null)
            return Unknown;
        await RunAsync(
        [
            given
                ? Sql.Command("""
                    insert into ledger.standing_role (account, region, role) values ($1, $2, $3) on conflict do nothing
                    """, Sql.Text(name), Sql.Text(place.Region), Sql.Text(place.Role))
                : Sql.Command("delete from ledger.standing_role where account = $1 and region = $2 and role = $3",
                    Sql.Text(name), Sql.Text(place.Region), Sql.Text(place.Role)),
            Log(given ? "role-given" : "role-taken", name, Spelled(place), actor),
        ], cancellation);
        return null;
    }

    /// <summary>Takes one out of use: nobody signs in as it any more, its sessions and tokens end now.</summary>
    public async Task<Refusal?> DisableAsync(string name, string actor, CancellationToken cancellation = default)
    {
        if (await FindAsync(name, cancellation) is not { } account)
            return Unknown;
        if (account.DisabledAt is null)
            await RunAsync(
            [
                Sql.Command("update ledger.account set disabled_at = $2 where name = $1",
                    Sql.Text(name), Sql.Time(clock.GetCurrentInstant())),
                Sql.Command("delete from ledger.session where account = $1", Sql.Text(name)),
                Sql.Command("update ledger.token set revoked_at = $2 where account = $1 and revoked_at is null",
                    Sql.Text(name), Sql.Time(clock.GetCurrentInstant())),
                Log("disabled", name, null, actor),
            ], cancellation);
        return null;
    }

    /// <summary>Sets a password; every session of the account ends.</summary>
    public async Task<Refusal?> SetPasswordAsync(
        string name, string passwordHash, bool mustChange, string actor, CancellationToken cancellation = default)
    {
        if (await FindAsync(name, cancellation) is null)
            return Unknown;
        await RunAsync(
        [
            Sql.Command("""
                update ledger.account set password = $2, must_change = $3, failures = 0, locked_until = null
                where name = $1
                """, Sql.Text(name), Sql.Text(passwordHash), Sql.Flag(mustChange)),
            Sql.Command("delete from ledger.session where account = $1", Sql.Text(name)),
            Log("password", name, mustChange ? "given" : "chosen", actor),
        ], cancellation);
        return null;
    }

    /// <summary>
    /// Whether whoever types this name and password is let in. The attempt is counted before the password is looked at,
    /// so that many at once are as many.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="verifies">Whether the password goes with a hash; asked of none too, to take as long.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<SignInStatus> CheckAsync(
        string name, Func<string?, bool> verifies, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        var attempt = await database.Source.Query("""
            update ledger.account set
                failures = case when locked_until <= $2 then 1 else failures + 1 end,
                locked_until = case when locked_until is null and failures + 1 >= $3 then $4 end
            where name = $1 and disabled_at is null and (locked_until is null or locked_until <= $2)
            returning password
            """,
            Sql.Text(name), Sql.Time(now), Sql.Count(MostFailures), Sql.Time(now + LockedFor))
            .FirstAsync(row => new Attempt(row.TextOrNull("password")), cancellation);
        var right = verifies(attempt?.Password);
        if (attempt?.Password is not null && right)
        {
            await RunAsync(
            [
                Sql.Command("update ledger.account set failures = 0, locked_until = null where name = $1",
                    Sql.Text(name)),
                Log("signed-in", name, null, name),
            ], cancellation);
            return SignInStatus.Right;
        }

        var account = attempt is null ? await FindAsync(name, cancellation) : null;
        var status = account switch
        {
            { DisabledAt: not null } => SignInStatus.Disabled,
            { LockedUntil: { } until } when until > now => SignInStatus.Locked,
            _ => SignInStatus.Wrong,
        };
        // A name that is no account's may be anything that was typed, a password among it.
        var known = attempt is not null || account is not null;
        await RunAsync([Log("sign-in-failed", known ? name : "", $"{status}", known ? name : "")], cancellation);
        return status;
    }

    /// <summary>The account with a name; null where there is none.</summary>
    public async Task<UserAccount?> FindAsync(string name, CancellationToken cancellation = default) =>
        (await ListAsync("where a.name = $2", [Sql.Text(name)], cancellation)).SingleOrDefault();

    /// <summary>All of them.</summary>
    public Task<IReadOnlyList<UserAccount>> ListAsync(CancellationToken cancellation = default) =>
        ListAsync("", [], cancellation);

    /// <summary>Whether there is any.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellation = default) =>
        await database.Source.Query("select exists (select from ledger.account)").ValueAsync<bool>(cancellation);

    private async Task<IReadOnlyList<UserAccount>> ListAsync(
        string where, IReadOnlyList<NpgsqlParameter> parameters, CancellationToken cancellation)
    {
        var rows = await database.Source.Query($"""
            select {Columns}, p.region, p.role from ledger.account a
            left join lateral ({Recognition.Places}) p on true
            {where} order by a.name, p.region, p.role
            """, [Sql.Texts(Regions.All.Select(region => region.Code)), .. parameters])
            .ListAsync(row => (
                Account: new UserAccount(
                    row.Text("name"), row.Flag("must_change"), row.OrNull<Instant>("locked_until"),
                    row.OrNull<Instant>("disabled_at"), row.Flag("demonstration"), row.Time("made_at"),
                    row.Text("made_by"), []),
                Place: row.TextOrNull("region") is { } region ? new Place(region, row.Text("role")) : null),
                cancellation);
        return
        [
            .. rows.GroupBy(row => row.Account.Name).Select(group => group.First().Account with
            {
                Places = [.. group.Select(row => row.Place).OfType<Place>()],
            }),
        ];
    }

    private static string Spelled(Place place) => $"{place.Role}@{place.Region}";

    private NpgsqlBatchCommand Log(string what, string account, string? detail, string actor) =>
        AccessLog.Row(clock.GetCurrentInstant(), what, account, detail, NikText.Masked(actor));

    private async Task RunAsync(IEnumerable<NpgsqlBatchCommand> statements, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await connection.RunAsync(statements, cancellation);
    }

    private sealed record Attempt(string? Password);
}
