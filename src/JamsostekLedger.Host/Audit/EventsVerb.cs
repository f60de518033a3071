using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Audit;

/// <summary><c>jamsostek audit events --region R [--stream KEY] [--from-seq N] --json</c>: one event a line.</summary>
public static class EventsVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var stream = new Option<string?>("--stream")
        {
            Description = HelpText.Of("Hanya aliran ini", "This stream only"),
        };
        var from = new Option<long>("--from-seq")
        {
            Description = HelpText.Of("Mulai nomor ini", "From this number on"),
            DefaultValueFactory = _ => 1,
        };
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("events", HelpText.Of("Daftar fakta", "Lists facts"))
        {
            region, stream, from, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var key = parsed.GetValue(stream);
            var fromSeq = parsed.GetValue(from);
            var facts = key is null
                ? FactQueries.OfRegionAsync(moment, fromSeq, long.MaxValue, cancellation)
                : FactQueries.OfStreamAsync(moment, key, cancellation);

            await using var output = Console.OpenStandardOutput();
            await foreach (var fact in facts)
            {
                if (fact.Seq < fromSeq)
                    continue;
                if (parsed.GetValue(json))
                    EventLine.Write(output, fact);
                else
                    Screen.Line($"{fact.Seq,8}  {fact.RecordedAt}  {fact.Type,-22} {fact.Stream}  v{fact.Version}");
            }

            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
