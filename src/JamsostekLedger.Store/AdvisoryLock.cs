using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Store;

/// <summary>
/// Every advisory lock of the ledger. A lock belongs to a database, so a number or a name of another meaning must not
/// be among them.
/// </summary>
internal sealed class AdvisoryLock
{
    private readonly string _key;
    private readonly string? _name;

    private AdvisoryLock(long number) => _key = $"{number}";

    private AdvisoryLock(string name) => (_key, _name) = ("hashtextextended($1, 0)", name);

    /// <summary>Who brings the database to the present schema, one at a time.</summary>
    public static AdvisoryLock Migration { get; } = new(0x4A414D534F53);

    /// <summary>Who brings the vault under another master key, one at a time.</summary>
    public static AdvisoryLock Rotation { get; } = new(0x4A414D524F54);

    /// <summary>
    /// Whoever writes people holds it shared until the commit; a rotation takes it alone for the moment at which it
    /// puts the next key into force, so that nobody writes under the earlier one afterwards.
    /// </summary>
    public static AdvisoryLock VaultKey { get; } = new(0x4A414D4B4559);

    /// <summary>Who takes keys of people out of their file, one at a time.</summary>
    public static AdvisoryLock KeyTree { get; } = new(0x4A414D545245);

    /// <summary>Who hands over what the hooks of a region have not heard yet.</summary>
    public static AdvisoryLock HooksOf(string region) => new($"jamsostek hooks {region}");

    /// <summary>Who is at a piece of work.</summary>
    public static AdvisoryLock WorkAt(Piece piece) => new($"jamsostek work {piece.Kind}/{piece.Key}");

    /// <summary>Waits for it; the connection holds it until it gives it back or is closed.</summary>
    public Task TakeAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        Command(connection, "pg_advisory_lock").RunAsync(cancellation);

    /// <summary>Takes it, or says at once that somebody else holds it.</summary>
    public Task<bool> TryTakeAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        Command(connection, "pg_try_advisory_lock").ValueAsync<bool>(cancellation);

    /// <summary>Gives it back. The pool would keep it until somebody uses the connection again.</summary>
    public Task GiveBackAsync(NpgsqlConnection connection) =>
        Command(connection, "pg_advisory_unlock").RunAsync(CancellationToken.None);

    /// <summary>The statement that takes it until the transaction ends, shared with others or alone.</summary>
    public NpgsqlBatchCommand UntilCommit(bool isShared) =>
        Sql.Command($"select pg_advisory_xact_lock{(isShared ? "_shared" : "")}({_key})", Parameters);

    private NpgsqlParameter[] Parameters => _name is null ? [] : [Sql.Text(_name)];

    private NpgsqlCommand Command(NpgsqlConnection connection, string function) =>
        connection.Query($"select {function}({_key})", Parameters);
}
