using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit explain FIGURE --region R [the report's options] [--json]</c>: from a figure to the facts,
/// documents and rows behind it.
/// </summary>
public static class ExplainVerb
{
    /// <summary>The verb, one a figure: each has the options of its report.</summary>
    public static Command Make()
    {
        var verb = new Command("explain", HelpText.Of(
            "Menunjukkan fakta, dokumen, dan baris berkas di balik sebuah angka",
            "Shows the facts, documents and rows of files behind a figure"));
        foreach (var figure in ExplainAsked.Figures)
            verb.Add(OfFigure(figure));
        return verb;
    }

    private static Command OfFigure(string figure)
    {
        var parameters = ExplainAsked.Of(figure);
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command(figure, HelpText.Of($"Angka {figure}", $"The figure {figure}")) { region, asOf, json };
        parameters.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (_, moment) =>
        {
            var asked = parameters.Of(parsed);
            if (parsed.GetValue(json))
            {
                await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
                await Explained.WriteAsync(moment, asked, output, cancellation);
            }
            else
            {
                await ShowAsync(moment, asked, cancellation);
            }

            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static async Task ShowAsync(Moment moment, ExplainAsked asked, CancellationToken cancellation)
    {
        ExplainedFact? before = null;
        await foreach (var fact in asked.FactsAsync(moment, cancellation))
        {
            if (before is null)
                Screen.Line($"{asked.Figure} {moment.Region.Name}: {fact.Total:#,0.##} {asked.Unit}, "
                    + $"tercatat per {moment.AsOf.RecordedAt}");
            if (before?.First != fact.First || before is null)
                Screen.Line($"  {fact.First ?? "–"}: {fact.FirstSum:#,0.##}");
            if (before?.First != fact.First || before?.Second != fact.Second || before is null)
                Screen.Line($"    {fact.Second ?? "–"}: {fact.SecondSum:#,0.##}");
            var headers = fact.Recorded.Headers;
            var from = headers.Line is { } line ? $"{headers.Source} baris {line}" : headers.Source ?? "";
            Screen.Line($"      {fact.Amount,20:#,0.##}  no. {fact.Recorded.Seq}  {fact.Recorded.Type}  "
                + $"{fact.Recorded.Fact.ValueDate:uuuu-MM-dd}  {Pages.Events.FactWords.DocumentOf(fact.Recorded.Fact)}"
                + $"  {from}  {headers.Actor}");
            before = fact;
        }

        if (before is null)
            Screen.Line($"{asked.Figure} {moment.Region.Name}: 0 {asked.Unit}, tercatat per {moment.AsOf.RecordedAt}");
    }
}
