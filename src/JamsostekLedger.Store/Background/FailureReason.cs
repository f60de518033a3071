using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// What a dead letter says of the failure. Messages of frameworks and of PostgreSQL may quote a value of a row, and a
/// value may be a name, so of those only what cannot quote one is kept.
/// </summary>
public static class FailureReason
{
    /// <summary>The reason that an exception gives.</summary>
    public static string Of(Exception fault) => fault switch
    {
        HopelessWorkException or FailedWorkException or LedgerUnavailableException or MasterKeyException =>
            fault.Message,
        PostgresException refused => $"Basis data menolak: {refused.SqlState}"
            + (refused.ConstraintName is { Length: > 0 } constraint ? $" ({constraint})." : "."),
        _ => $"Kesalahan yang tidak terduga: {fault.GetType().Name}.",
    };
}
