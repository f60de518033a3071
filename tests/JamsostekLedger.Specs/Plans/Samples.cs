using JamsostekLedger.Plans;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Plans;

/// <summary>
/// A small plan, to be varied with <c>with</c>: of 1,000 workers 500 are covered, 560 are to be by December, and the
/// sixty who lack join by twenty in October, November and December for three months each.
/// </summary>
internal static class Samples
{
    public const string Jkk = "5.1.02.02.02.0006";
    public const string Jkm = "5.1.02.02.02.0007";
    public const string Either = "5.1.05.05.01.0001";

    public static readonly PlanShare Apbd = new("APBD", "desa", null, "100", null, 3, PlanPayment.Monthly);

    public static readonly PlanTerms Terms = new(
        "56", new(2025, 12), new(2025, 10), PhaseIn.Even, [Apbd], [], []);

    public static readonly PlanSeen Seen = new(
        new(2025, 9, 30), 500, 1_000, Coverage.Samples.WorkingPopulation, "BPJS Ketenagakerjaan", new(2025, 9, 30),
        [Line(Either, 2025, 100_000_000), Line(Either, 2026, 100_000_000)], null);

    public static PlanLine Line(
        string account, int year, long available, string programme = "desa", string fund = "APBD",
        long committed = 0) =>
        new(new(year, account, programme, fund, year), new(available), new(committed));

    public static PlanResult Of(PlanTerms? terms = null, params PlanLine[] lines) =>
        Of(terms, lines.Length == 0 ? Seen : Seen with { Lines = lines });

    public static PlanResult Of(PlanTerms? terms, PlanSeen seen)
    {
        var trial = PlanCalculation.Of(terms ?? Terms, seen, PlanRates.Of(RateTable.Shipped));
        trial.Refusal.ShouldBeNull();
        return trial.Result.ShouldNotBeNull();
    }

    public static PlanKept Kept(PlanTerms? terms = null, PlanSeen? seen = null) => new(
        "rencana-1", "Menuju 56 %", terms ?? Terms, seen ?? Seen, Of(terms, seen ?? Seen));

    /// <summary>Joining, not joining, ending, running out and covered of each month.</summary>
    public static IEnumerable<string> Moves(PlanResult result) => result.Months.Select(month =>
        $"{month.Month:uuuu-MM}: {month.Joining} {month.NotJoining} {month.Ending} {month.RunningOut} {month.Covered}");

    public static YearMonth Month(int year, int month) => new(year, month);
}
