using JamsostekLedger.Actions;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Actions;

namespace JamsostekLedger.Host.Actions;

/// <summary><c>jamsostek report actions --region R [--on DATE]</c></summary>
internal static class ActionsQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<LocalDate?, ActionReport, ActionsReport>(
        "actions", new("Apa yang perlu ditindak sekarang", "What has to be acted on now"),
        AskedParameters.DayOrToday,
        (asking, on, cancellation) => ActionsQuery.RunAsync(
            asking.Moment, on ?? asking.Today, asking.Today, cancellation),
        ActionsReport.Of)
    {
        Show = (asking, _, report) => Show(asking.Region.Name, report),
    };

    private static void Show(string region, ActionReport report)
    {
        var head = $"Perlu tindakan {region} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}";
        if (report.Actions.Count == 0)
        {
            Screen.Line($"{head}: tidak ada");
            return;
        }

        Screen.Table(head, ["Hal", "Nilai ", "Orang ", "Menyangkut", "Tanggal"], report.Actions.SelectMany(needed =>
            needed.Parts.Select((part, at) => new[]
                {
                    at == 0 ? ActionTitle.Of(needed.Action).Id : "", Screen.Amount(part.Amount), $"{part.Persons}",
                    part.Key, part.Day is { } day ? $"{day:uuuu-MM-dd}" : $"{part.Year}",
                })
                .Append(["", Screen.Amount(needed.Amount), $"{needed.Persons}", "jumlah", ""])));
    }
}
