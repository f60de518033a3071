using System.CommandLine;
using JamsostekLedger.Host.Audit;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Signing;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary>
/// <c>jamsostek reconcile statement --region R --period P --format pdf|xlsx|json --out FILE</c>: the sealed statement,
/// the same bytes ever after; before that a draft.
/// </summary>
internal static class StatementFileVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var format = new Option<string>("--format")
        {
            Description = HelpText.Of(
                "pdf, xlsx, atau json yang ditandatangani", "pdf, xlsx, or the json that is signed"),
            Required = true,
        };
        format.AcceptOnlyFromAmong([.. StatementFile.Formats]);
        var number = new Option<int?>("--number")
        {
            Description = HelpText.Of(
                "Nomor berita acara; tanpa ini yang terakhir dimeterai kedua pihak",
                "Number of the statement; the latest that both signed without it"),
        };
        var draft = new Option<bool>("--draft")
        {
            Description = HelpText.Of(
                "Rancangan dari keadaan sekarang, juga bila sudah ada yang ditandatangani",
                "A draft of what stands now, also where one is signed already"),
        };
        var file = ExportVerb.OutOption();
        var (region, period, asOf) = (Verb.RegionOption(), Verb.FiscalPeriodOption(), Verb.RecordedAsOfOption());
        var verb = new Command("statement", HelpText.Of(
            "Berita acara rekonsiliasi sebagai berkas", "The statement of reconciliation as a file"))
        {
            region, period, format, file, number, draft, asOf,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var asked = parsed.GetRequiredValue(format);
            var (paper, refusal) = await StatementPaper.ReadAsync(
                ledger, moment, parsed.GetRequiredValue(period), parsed.GetValue(number), parsed.GetValue(draft),
                cancellation);
            if ((refusal ?? StatementFile.Hinders(asked)) is { } why)
            {
                Screen.Complain($"{why.Rule}: {why.Message}");
                return Verb.Refused;
            }

            var bytes = StatementFile.Of(paper!, asked).Bytes;
            await ExportFile.WriteAsync(
                parsed.GetRequiredValue(file), async output => await output.WriteAsync(bytes, cancellation));
            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
