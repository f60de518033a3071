using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>A case as another area may see it.</summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Worker">The worker, where the notice names one.</param>
/// <param name="Programme">The membership by which it is claimed, or null.</param>
/// <param name="Benefit">Benefit.</param>
/// <param name="EventDate">Day of the accident or death.</param>
/// <param name="PaysFuneral">Whether a decision in force pays a funeral.</param>
public sealed record KnownClaim(
    string Claim, PersonId? Worker, string? Programme, Benefit Benefit, LocalDate EventDate, bool PaysFuneral)
{
    /// <summary>Whether another claim is of the same membership, event and benefit: there may be but one.</summary>
    public bool IsOfSameEvent(KnownClaim other) => other.Claim != Claim
        && (other.Worker, other.Programme, other.Benefit, other.EventDate) == (Worker, Programme, Benefit, EventDate);
}
