using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// Names an heir of a claim with a share. The law's order is guidance: who is named outside it is recorded and warned
/// of, since a court may decree it.
/// </summary>
/// <param name="Heir">The heir.</param>
public sealed record NameHeir(HeirNamed Heir) : ICommand<Claim>
{
    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Heir.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => Heir;

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (CaseUnknown.In(state, Heir.Claim) is { } unknown)
            return unknown;

        var heirs = state.Heirs.SetItem(Heir.Heir, Heir).Values.Where(heir => heir.Parts > 0)
            .Select(heir => heir.Class);
        return Decision.Record(Heir, [.. HeirOrder.Doubts(heirs, state.Case.Notice!.EventDate)]);
    }
}
