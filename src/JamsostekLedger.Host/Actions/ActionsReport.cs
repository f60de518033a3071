using JamsostekLedger.Actions;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Actions;

/// <summary>What somebody has to act on, as JSON: each with the address of the page that shows it.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day looked at.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Actions">What there is of each kind; empty where there is nothing.</param>
public sealed record ActionsReport(
    string Region, LocalDate On, Instant RecordedAsOf, IReadOnlyList<ActionsReport.Kind> Actions)
{
    /// <summary>The report.</summary>
    public static ActionsReport Of(ActionReport report) => new(
        report.Region, report.On, report.RecordedAsOf,
        [
            .. report.Actions.Select(needed => new Kind(
                needed.Action, needed.Amount, needed.Persons, ActionAddress.Of(needed).In(report.Region),
                [
                    .. needed.Parts.Select(part => new Part(
                        part.Key, part.Programme, part.Year, part.Amount, part.Whole, part.Persons, part.Day,
                        ActionAddress.Of(needed.Action, part).In(report.Region))),
                ])),
        ]);

    /// <summary>All of one kind.</summary>
    public sealed record Kind(
        ActionKind Action, Rupiah Amount, long? Persons, string Page, IReadOnlyList<Part> Parts);

    /// <summary>One part.</summary>
    public sealed record Part(
        string Key, string? Programme, int? Year, Rupiah Amount, Rupiah? Whole, long? Persons, LocalDate? Day,
        string Page);
}
