using System.Collections.Immutable;

namespace JamsostekLedger.Claims;

/// <summary>
/// Day by day, the date of the latest payment of a claim that stands: the claim counts as paid on it. It is evolved and
/// not made again with each payment, so that the ten thousandth costs as much as the tenth.
/// </summary>
internal sealed record ClaimReach
{
    private static readonly Comparer<Step> ByDay = Comparer<Step>.Create((one, other) => one.Day.CompareTo(other.Day));

    /// <summary>Of a claim without payments.</summary>
    public static ClaimReach Empty { get; } = new();

    // Where the date changes; each differs from the one before it.
    private ImmutableSortedSet<Step> Steps { get; init; } = ImmutableSortedSet.Create<Step>(ByDay);

    // Nothing was taken back, so that a later step reaches further.
    private bool Rises { get; init; } = true;

    /// <summary>With one more payment that stands.</summary>
    public ClaimReach With(LocalDate paidOn)
    {
        var (steps, at) = (Steps, IndexFrom(paidOn));
        var before = at == 0 ? null : steps[at - 1].Reach;
        var last = before;
        if (at == steps.Count || steps[at].Day > paidOn)
            Set(new(paidOn, Later(before, paidOn)));
        for (var i = at; i < Steps.Count; i++)
        {
            var step = Steps[i];
            if (Rises && step.Day > paidOn && step.Reach >= paidOn)
                break;
            Set(step with { Reach = Later(step.Reach, paidOn) });
        }

        return this with { Steps = steps };

        void Set(Step step)
        {
            steps = steps.Remove(step);
            if (step.Reach != last)
                steps = steps.Add(step);
            last = step.Reach;
        }
    }

    /// <summary>The same of payments of which some were taken back.</summary>
    public static ClaimReach Of(IEnumerable<Claim.Paid> payments)
    {
        // Nothing stands on a day that is taken back by then.
        var standing = payments.Where(paid => paid.ReversedOn is not { } reversed || reversed > paid.PaidOn).ToList();
        var (comes, goes) = (standing.ToLookup(paid => paid.PaidOn),
            standing.Where(paid => paid.ReversedOn is not null).ToLookup(paid => paid.ReversedOn!.Value));
        var counts = new SortedDictionary<LocalDate, int>();
        var steps = ImmutableSortedSet.CreateBuilder(ByDay);
        LocalDate? reach = null;
        foreach (var day in comes.Select(group => group.Key).Union(goes.Select(group => group.Key)).Order())
        {
            Count(comes[day], 1);
            Count(goes[day], -1);
            var latest = counts.Count == 0 ? (LocalDate?)null : counts.Keys.Last();
            if (latest != reach)
                steps.Add(new(day, latest));
            reach = latest;
        }

        return new() { Steps = steps.ToImmutable(), Rises = false };

        void Count(IEnumerable<Claim.Paid> some, int by)
        {
            foreach (var paid in some)
                if ((counts[paid.PaidOn] = counts.GetValueOrDefault(paid.PaidOn) + by) == 0)
                    counts.Remove(paid.PaidOn);
        }
    }

    /// <summary>From a day on: where the claim leaves a date, and where it comes to one.</summary>
    public IEnumerable<((LocalDate On, LocalDate Reach) At, long Change)> ChangesFrom(LocalDate day)
    {
        var first = IndexFrom(day);
        var reach = first == 0 ? null : Steps[first - 1].Reach;
        for (var i = first; i < Steps.Count; i++)
        {
            if (reach is { } old)
                yield return ((Steps[i].Day, old), -1);
            if (Steps[i].Reach is { } now)
                yield return ((Steps[i].Day, now), 1);
            reach = Steps[i].Reach;
        }
    }

    // The first step on or after a day.
    private int IndexFrom(LocalDate day) => Steps.IndexOf(new(day, null)) is var at && at < 0 ? ~at : at;

    private static LocalDate Later(LocalDate? reach, LocalDate paidOn) => reach > paidOn ? reach.Value : paidOn;

    private sealed record Step(LocalDate Day, LocalDate? Reach);
}
