using JamsostekLedger.Ledger;

namespace JamsostekLedger.Programmes;

/// <summary>The state of one programme's stream.</summary>
/// <param name="Opened">How it was opened, or null before.</param>
public sealed record Programme(ProgrammeOpened? Opened) : IState<Programme>
{
    /// <inheritdoc/>
    public static Programme Empty { get; } = new(Opened: null);

    /// <summary>The stream of a programme.</summary>
    public static string StreamOf(string code) => $"programme/{code}";

    /// <inheritdoc/>
    public Programme Evolve(LedgerEvent fact) => fact is ProgrammeOpened opened ? new(opened) : this;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Programme after) => [];
}
