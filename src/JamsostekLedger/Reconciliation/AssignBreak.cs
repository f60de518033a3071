using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>Has somebody look into a break.</summary>
/// <param name="Assigned">Who, and which; its number follows from what was said before.</param>
/// <param name="Stands">Whether the break stands.</param>
public sealed record AssignBreak(BreakAssigned Assigned, bool Stands) : ICommand<ReconciliationBook>
{
    /// <inheritdoc/>
    public string Stream => ReconciliationBook.StreamOf(Assigned.Period);

    /// <inheritdoc/>
    public LedgerEvent Fact => Assigned with { Number = 0 };

    /// <inheritdoc/>
    public Decision Decide(ReconciliationBook state)
    {
        if (!Stands)
            return Decision.Refuse("break-unknown", $"Selisih {Assigned.Break} tidak ada pada periode ini.");
        if (string.IsNullOrWhiteSpace(Assigned.To))
            return Decision.Refuse("assignee-missing", "Tulis bagian atau jabatan yang menelusuri selisih ini.");
        return state.Assigned.GetValueOrDefault(Assigned.Break) is { } before && before.To == Assigned.To.Trim()
            && before.Note == Assigned.Note
            ? Decision.Nothing
            : Decision.Record(Assigned with { Number = state.Count + 1, To = Assigned.To.Trim() });
    }
}
