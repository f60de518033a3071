using JamsostekLedger.Ledger;

namespace JamsostekLedger.Audit;

/// <summary>The state of the stream of one restored database; it has one fact and posts nothing.</summary>
public sealed record Restore : IState<Restore>
{
    /// <inheritdoc/>
    public static Restore Empty { get; } = new();

    /// <summary>The stream of the restore that ended a history with this hash.</summary>
    public static string StreamOf(string signedHash) => $"restore/{signedHash[..16]}";

    /// <inheritdoc/>
    public Restore Evolve(LedgerEvent fact) => this;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Restore after) => [];
}
