using System.Globalization;
using NodaTime.Text;

namespace JamsostekLedger.Reference;

/// <summary>What needs a second person, by how many, for how long, and by which roles: one table.</summary>
public static class ApprovalRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<ApprovalRule> All { get; } =
    [
        .. DatedTable.Read("approval-rules").Select(row => new ApprovalRule(
            row["deed"], LocalDatePattern.Iso.Parse(row["from"]).Value, row["name"], row["english"],
            int.Parse(row["approvals"], CultureInfo.InvariantCulture),
            int.Parse(row["days"], CultureInfo.InvariantCulture), row["approvers"].Split(';'), row["source"])),
    ];

    /// <summary>The rule of a deed on a day; the oldest where the day lies before all.</summary>
    public static ApprovalRule Of(string deed, LocalDate on) => All.Where(rule => rule.Deed == deed)
        .OrderByDescending(rule => rule.From <= on).ThenByDescending(rule => rule.From <= on
            ? rule.From
            : LocalDate.MinIsoValue).ThenBy(rule => rule.From).First();
}
