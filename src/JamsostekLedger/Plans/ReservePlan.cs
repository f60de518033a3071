using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>Notes on a plan that its money is reserved; goes in with the reservations or not at all.</summary>
/// <param name="Reserved">The note.</param>
public sealed record ReservePlan(PlanReserved Reserved) : ICommand<Plan>
{
    /// <inheritdoc/>
    public string Stream => Plan.StreamOf(Reserved.Code);

    /// <inheritdoc/>
    public LedgerEvent Fact => Reserved;

    /// <inheritdoc/>
    public Decision Decide(Plan state)
    {
        if (state.Kept is null)
            return Decision.Refuse("plan-unknown", $"Rencana {Reserved.Code} tidak tersimpan.");

        return Reserved.Count == 0
            ? Decision.Refuse("plan-reserves-nothing",
                $"Rencana {Reserved.Code} tidak memakai pagu, jadi tidak ada yang dicadangkan.")
            : Decision.Record(Reserved);
    }
}
