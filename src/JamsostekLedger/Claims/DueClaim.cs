using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>A case that waits for somebody, with its clocks.</summary>
/// <param name="Case">The case.</param>
/// <param name="Clocks">Its clocks that have begun.</param>
/// <param name="DaysOpen">Days since somebody has to do something about it.</param>
public sealed record DueClaim(ClaimCase Case, IReadOnlyList<ClaimClock> Clocks, int DaysOpen)
{
    /// <summary>What the ledger expects, without scholarships. Reckoned when it is asked for.</summary>
    public Rupiah Expected => ExpectedOf(Case);

    /// <summary>The clock that is latest, or that runs out first; null where none runs.</summary>
    public ClaimClock? Next => Clocks.Where(clock => clock.Runs).MinBy(clock => clock.Due.On);

    /// <summary>Whether something that is not done yet should be.</summary>
    public bool IsLate => Clocks.Any(clock => clock is { Runs: true, IsLate: true });

    /// <summary>The day after which the first thing that is not done was late; null where nothing is.</summary>
    public LocalDate? LateSince => Clocks.Where(clock => clock is { Runs: true, IsLate: true })
        .Select(clock => (LocalDate?)clock.Due.On).Min();

    /// <summary>What its lateness has cost BPJS by the day looked at.</summary>
    public Rupiah Cost => Clocks.Aggregate(Rupiah.Zero, (sum, clock) => sum + clock.Amount);

    /// <summary>A case as it stands on a day.</summary>
    public static DueClaim Of(ClaimCase found, ClaimClocks clocks, LocalDate today) => new(
        found,
        // Of thousands of cases few are late without a decision, and no other clock asks what is expected.
        clocks.Of(found, ClaimClocks.AsksExpected(found) ? ExpectedOf(found) : Rupiah.Zero),
        Math.Max(0, Period.DaysBetween(found.OpenSince ?? today, today)));

    private static Rupiah ExpectedOf(ClaimCase found) =>
        ExpectedBenefit.Of(found, [], found.Cover, funeralElsewhere: false).Total;
}
