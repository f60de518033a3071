using System.Globalization;
using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Reference;

/// <summary>The dated rules of how long a claim may take.</summary>
/// <param name="rules">Rows of one's own, for a test or a question of what would be.</param>
public sealed class DeadlineRules(IEnumerable<DeadlineRule> rules)
{
    /// <summary>Hours in which an accident is reported (stage I).</summary>
    public const string StageOneHours = "stage-one-hours";

    /// <summary>Hours in which the doctor's statement is reported (stage II).</summary>
    public const string StageTwoHours = "stage-two-hours";

    /// <summary>Days in which BPJS pays once the documents are complete.</summary>
    public const string PaymentDays = "payment-days";

    /// <summary>Per cent of the amount that each day of lateness costs BPJS.</summary>
    public const string LatePercent = "late-percent";

    /// <summary>Years after which a right to a benefit lapses.</summary>
    public const string LapseYears = "lapse-years";

    /// <summary>The table that ships with the product.</summary>
    public static DeadlineRules Shipped { get; } = new(DatedTable.Read("claim-deadlines").Select(row =>
        new DeadlineRule(
            row["id"],
            row["what"],
            Enum.Parse<Benefit>(row["benefit"], ignoreCase: true),
            int.Parse(row["value"], CultureInfo.InvariantCulture),
            row["days"].Length == 0 ? DayKind.Calendar : Enum.Parse<DayKind>(row["days"], ignoreCase: true),
            Day(row["from"]),
            Day(row["to"]),
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            row["source"])));

    /// <summary>All rows.</summary>
    public IReadOnlyList<DeadlineRule> All { get; } = [.. rules];

    /// <summary>The row of a benefit in force on a day, or null where none is known.</summary>
    public DeadlineRule? Find(string what, Benefit benefit, LocalDate day) =>
        All.FirstOrDefault(row => row.What == what && row.Benefit == benefit && row.Covers(day));

    private static LocalDate? Day(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}
