namespace JamsostekLedger.ClaimChecks;

/// <summary>Claims on which more stands paid than BPJS decided.</summary>
public static class BeyondChecks
{
    /// <summary>All of them; the rupiah are those beyond the decisions in force.</summary>
    public static IEnumerable<ClaimFinding> Find(ClaimBook book) =>
        from claim in book.Claims
        where claim.Decided is { } decided && claim.Amount > decided
        select new ClaimFinding(
            ClaimCheck.PaidBeyondDecision, claim.Worker, claim.First.Programme, claim.First.EventDate,
            claim.Amount - claim.Decided!.Value)
        {
            Claims = [claim.Number],
            Benefit = claim.First.Benefit,
        };
}
