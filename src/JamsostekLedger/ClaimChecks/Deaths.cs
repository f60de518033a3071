using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>When a worker died, and who says so.</summary>
/// <param name="On">The day: by the first claim that stands, or else by the roster.</param>
/// <param name="Claims">Claims on the death that stand.</param>
/// <param name="EndedOn">The day by the roster; null where it does not say so.</param>
public sealed record Death(LocalDate On, IReadOnlyList<PaidClaim> Claims, LocalDate? EndedOn);

/// <summary>The deaths that claims or rosters tell of.</summary>
public static class Deaths
{
    /// <summary>Each worker's death.</summary>
    public static IReadOnlyDictionary<PersonId, Death> Of(ClaimBook book)
    {
        var claims = book.Claims.Where(claim => claim is { IsDeath: true, Worker: not null })
            .ToLookup(claim => claim.Worker!.Value);
        var deaths = new Dictionary<PersonId, Death>();
        foreach (var (number, worker) in book.Workers)
        {
            IReadOnlyList<PaidClaim> paid = [.. claims[number].OrderBy(claim => claim.First.PaidOn)];
            var on = paid.Count > 0 ? paid.Min(claim => claim.First.EventDate) : worker.Died;
            if (on is { } day)
                deaths[number] = new(day, paid, worker.Died);
        }

        return deaths;
    }
}
