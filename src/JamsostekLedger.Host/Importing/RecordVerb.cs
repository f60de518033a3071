using System.CommandLine;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Importing;

/// <summary>
/// <c>jamsostek record KIND column=value … --region CODE</c>: one row of a kind of file, for whoever has no file. A
/// value of <c>-</c> is read from standard input, where no list of processes shows it.
/// </summary>
public static class RecordVerb
{
    private const string FromInput = "-";

    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var kind = ImportVerb.KindArgument();
        var cells = new Argument<string[]>("column=value")
        {
            Description = HelpText.Of(
                "Isi kolom, misalnya claim_number=JKM-2025-0031; nilai - dibaca dari masukan baku",
                "What a column holds, such as claim_number=JKM-2025-0031; a value of - is read from standard input"),
            Arity = ArgumentArity.OneOrMore,
        };
        cells.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=') < 1))
                result.AddError($"{token.Value}: tulis kolom=nilai.");
        });
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("record", HelpText.Of(
            "Mencatat satu baris tanpa berkas", "Records one row without a file"))
        {
            kind, cells, region, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(ledger => RecordAsync(
            ledger, parsed.GetRequiredValue(region), parsed.GetRequiredValue(kind),
            parsed.GetRequiredValue(cells), parsed.GetValue(actor)!, parsed.GetValue(json), cancellation),
            cancellation));
        return verb;
    }

    private static async Task<int> RecordAsync(
        OpenLedger ledger, Region region, FileKind kind, string[] cells, string actor, bool json,
        CancellationToken cancellation)
    {
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var cell in cells)
        {
            var (name, value) = (cell[..cell.IndexOf('=')], cell[(cell.IndexOf('=') + 1)..]);
            given[name] = value == FromInput ? Console.In.ReadLine() ?? "" : value;
        }

        var row = GivenRow.Under(kind, given);
        var read = kind.Read(row);
        if (row.Refusals.Count > 0)
            return Complain(row.Refusals.Select(refusal => new Refusal(refusal.Rule, refusal.Message)));

        var headers = new Headers(actor, "record");
        var outcome = await ledger.Recorder.RecordAsync(
            region, read, headers, cancellation: cancellation);
        if (outcome.Refusal is { } refused)
            return Complain([refused]);

        await ledger.Checkpoints.WriteAsync(region.Code, cancellation);
        if (json)
            Screen.Json(CommandAnswer.Of(outcome));
        else
            Show(outcome);
        return Verb.Done;
    }

    private static void Show(Outcome outcome)
    {
        Screen.Line(outcome.Status == OutcomeStatus.Already
            ? $"{outcome.Stream}: sudah tercatat (fakta {outcome.Seq})."
            : $"{outcome.Stream}: tercatat (fakta {outcome.Seq}).");
        foreach (var warning in outcome.Warnings)
            Screen.Line($"  {warning.Rule}: {warning.Message}");
    }

    private static int Complain(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Screen.Complain($"{refusal.Rule}: {refusal.Message}");
        return Verb.Refused;
    }
}
