using JamsostekLedger.Host.Reports;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Questions;

/// <summary>A question being asked of a region.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Moment">The region as it was recorded at an instant.</param>
internal sealed record Asking(OpenLedger Ledger, Moment Moment)
{
    /// <summary>The region.</summary>
    public Region Region => Moment.Region;

    /// <summary>Today in the region's zone, the same until the question is answered; of a report that is printed
    /// again, the day of the first time.</summary>
    public LocalDate Today { get; init; } = Ledger.Today(Moment.Region);

    /// <summary>Where the answer of a report stands.</summary>
    /// <param name="report">Name of the report.</param>
    /// <param name="parameters">What it is asked with.</param>
    /// <param name="given">What was given for each, or null.</param>
    /// <param name="hash">Hash of the answer.</param>
    public ReportCode CodeOf(
        string report, IReadOnlyList<AskedParameter> parameters, Func<string, string?> given, string hash) => new(
        report, Region.Code,
        [
            .. from parameter in parameters
               let text = given(parameter.Name)
               where !string.IsNullOrEmpty(text)
               select (parameter.Name, text),
        ],
        Today, Moment.AsOf.RecordedAt, Moment.AsOf.Height, hash);
}
