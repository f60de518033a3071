using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Store;

/// <summary>
/// The two ways to a ledger's database. The owner makes and upgrades tables, and nothing else. The program reads and
/// appends; it is no superuser, owns nothing and can become nobody else.
/// </summary>
public sealed class DatabaseLogins
{
    private readonly NpgsqlConnectionStringBuilder _program;
    private readonly bool _isOurs;

    private DatabaseLogins(string? owner, NpgsqlConnectionStringBuilder program, bool isOurs) =>
        (Owner, _program, _isOurs) = (owner, program, isOurs);

    /// <summary>The owner's connection string; null where the program is not told of it.</summary>
    public string? Owner { get; }

    /// <summary>The connection string that the program works with.</summary>
    public string Program => _program.ConnectionString;

    /// <summary>Name of the program's log-in.</summary>
    internal string Name => _program.Username!;

    /// <summary>Those of an owner whose ledger makes the program's log-in itself.</summary>
    /// <remarks>
    /// Its password follows from the owner's and does not give it away, so any number of servers know it, and it is
    /// kept nowhere.
    /// </remarks>
    public static DatabaseLogins Of(string owner)
    {
        var program = new NpgsqlConnectionStringBuilder(owner);
        var name = program.Username ?? Environment.GetEnvironmentVariable("PGUSER") ?? Environment.UserName;
        program.Username = $"{name}_program";
        if (program.Password is { Length: > 0 } password)
            program.Password = Convert.ToHexStringLower(HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes($"jamsostek {program.Username}")));
        return new(owner, program, isOurs: true);
    }

    /// <summary>Those that an administrator gives.</summary>
    public static DatabaseLogins Given(string program, string? owner) => new(owner, new(program), isOurs: false);

    /// <summary>
    /// Those of a home. A log-in that is given alone is the owner's where it may make tables, and the program's
    /// otherwise.
    /// </summary>
    public static async Task<DatabaseLogins> FindAsync(
        LedgerHome home, ClusterLease lease, CancellationToken cancellation)
    {
        if (home is { Database: { } program, DatabaseOwner: { } owner })
            return Given(program, owner);
        if (home.Database is null || await MayMakeTablesAsync(lease.ConnectionString, cancellation))
            return Of(lease.ConnectionString);
        return Given(lease.ConnectionString, null);
    }

    /// <summary>Makes the program's log-in where there is none, and lets it do what the program does.</summary>
    /// <param name="owner">A connection of the owner.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="ClusterUnavailableException">The owner may not make it; the message says how to.</exception>
    internal async Task MakeAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        try
        {
            var login = await owner.Query("""
                select r.oid is not null as there, coalesce(pg_has_role(r.oid, a.oid, 'member'), false) as member
                from (select) one left join pg_roles r on r.rolname = $1 left join pg_roles a on a.rolname = $2
                """, Sql.Text(Name), Sql.Text(Migrator.Role)).FirstAsync(
                row => (There: row.Flag("there"), Member: row.Flag("member")), cancellation);
            if (!login.Member)
                await owner.Query(login.There
                    ? $"grant {Migrator.Role} to {Quoted}"
                    : $"create role {Quoted} login {Secret()} in role {Migrator.Role}").RunAsync(cancellation);
        }
        catch (PostgresException other) when (other.SqlState is "42710" or "23505")
        {
            // Another database of this server made it just now.
        }
        catch (PostgresException forbidden) when (forbidden.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw MayNot(forbidden);
        }
    }

    /// <summary>Gives the program's log-in its password again, where the owner has another one since.</summary>
    /// <returns>Whether it is ours to give.</returns>
    internal async Task<bool> ResetAsync(CancellationToken cancellation)
    {
        if (!_isOurs)
            return false;

        await using var owner = await OpenAsync(Owner!, cancellation);
        await owner.Query($"alter role {Quoted} login {Secret()}").RunAsync(cancellation);
        return true;
    }

    /// <summary>The sentence for an administrator whose owner's log-in may not make roles.</summary>
    internal ClusterUnavailableException MayNot(PostgresException why) => new(
        "The log-in that owns the database may not make roles. Let an administrator of PostgreSQL run: "
        + $"create role {Migrator.Role} nologin; create role {Quoted} login password '…' in role {Migrator.Role}; "
        + "then name both log-ins in JAMSOSTEK_DATABASE and JAMSOSTEK_DATABASE_OWNER. Where the first role is there "
        + $"already, `grant {Migrator.Role} to OWNER with admin option` lets the owner do the rest.", why);

    private string Quoted => $"\"{Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<bool> MayMakeTablesAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(connectionString, cancellation);
        return await connection.Query("select has_database_privilege(current_database(), 'create')")
            .ValueAsync<bool>(cancellation);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    // As PostgreSQL keeps it: the password itself would stand in the log of a server that logs statements.
    private string Secret()
    {
        if (_program.Password is not { Length: > 0 } password)
            return "";

        const int iterations = 4096;
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), salt, iterations,
            HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"password 'SCRAM-SHA-256${iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:"
            + $"{Convert.ToBase64String(server)}'";
    }
}
