using JamsostekLedger.Access;
using JamsostekLedger.Approvals;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Approvals;

/// <summary><c>jamsostek report approvals --region R [--on DATE]</c></summary>
internal static class ApprovalsQuestion
{
    private const string ReportName = "approvals";

    /// <summary>The question, also under the name that the verbs about requests give it.</summary>
    public static Question Make(string name = ReportName) => new Question<LocalDate?, ApprovalReport>(
        name, new("Permintaan yang menunggu persetujuan orang lain", "Requests that wait for others to approve"),
        AskedParameters.DayOrToday,
        (asking, on, cancellation) => ApprovalsQuery.RunAsync(asking.Moment, on ?? asking.Today, cancellation))
    {
        Report = ReportName,
        Needs = [Right.ReadRecords, .. EndpointRights.Deciders],
        Show = (asking, _, report) => Screen.Table(
            $"Persetujuan {asking.Region.Name} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}: "
            + $"{report.Waiting} menunggu",
            ["Permintaan", "Hal", "Keadaan", "Diajukan", "Oleh", "Paling lambat", "Disetujui"],
            report.Requests.Select(line => new[]
            {
                line.Id, ApprovalRules.Of(line.Deed, line.On).Name, ApprovalWords.Of(line.Status).Id,
                $"{line.On:uuuu-MM-dd}", line.Maker, $"{line.LastDay:uuuu-MM-dd}",
                $"{line.Given.Count}/{line.Needed} {string.Join(", ", line.Given.Select(one => one.Account))}",
            })),
    };
}
