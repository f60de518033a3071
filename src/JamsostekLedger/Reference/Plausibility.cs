using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>
/// What can be said of a fact from its days and its fund alone, whatever its kind: it cannot have happened yet, its
/// year may be a slip, its money may not be meant for it.
/// </summary>
public static class Plausibility
{
    // Benefits of a scholarship run for more than twenty years, rates are known since 2015, and a budget plans a few
    // years: what lies further away is more often a slip than meant, and is asked about rather than refused.
    private const int FarBackYears = 25;
    private const int FarAheadYears = 10;

    /// <summary>The same at an instant, by the calendar of the region; of one that does not ship by UTC's.</summary>
    public static Decision Weigh(Decision decision, string region, Instant at) => decision.Fact is null
        ? decision
        : Weigh(decision, at.InZone(Regions.Find(region)?.Zone ?? DateTimeZone.Utc).Date);

    /// <summary>The decision, refused or warned of where the fact is odd on the day on which it is recorded.</summary>
    /// <param name="decision">What a command came to.</param>
    /// <param name="today">The day in the region's zone.</param>
    public static Decision Weigh(Decision decision, LocalDate today)
    {
        if (decision.Fact is not { } fact)
            return decision;

        Refusal? far = null;
        foreach (var day in fact.Happened())
        {
            if (day > today)
                return Decision.Refuse("date-in-future",
                    $"Tanggal {day:uuuu-MM-dd} belum tiba: hari ini {today:uuuu-MM-dd}. Dokumen dan kejadian dicatat "
                    + "setelah terjadi; periksa tahunnya.");
            far ??= Far(day, today);
        }

        foreach (var day in fact.Ahead())
            far ??= Far(day, today);
        if (far is not null)
            decision = decision.Warned(far);
        if (fact.Spends() is var (fund, year))
            foreach (var doubt in FundDoubts.Of(fund, year))
                decision = decision.Warned(new Refusal("fund-in-doubt",
                    $"Dana {fund} tahun {year}: {doubt.Text} ({doubt.Source})."));
        return decision;
    }

    private static Refusal? Far(LocalDate day, LocalDate today) =>
        day >= today.PlusYears(-FarBackYears) && day <= today.PlusYears(FarAheadYears)
            ? null
            : new("date-far-from-today",
                $"Tanggal {day:uuuu-MM-dd} jauh dari hari ini, {today:uuuu-MM-dd}; periksa tahunnya.");
}
