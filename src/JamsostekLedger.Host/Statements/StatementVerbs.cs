using System.CommandLine;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Statements;

namespace JamsostekLedger.Host.Statements;

/// <summary><c>jamsostek statement record|list …</c></summary>
internal static class StatementVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("statement", HelpText.Of(
        "Catatan pihak lain: SIPD, BPJS, bank", "What other offices say: SIPD, BPJS, the bank"))
    {
        Record(), List(),
    };

    private static Command Record()
    {
        var source = new Argument<StatementKind>("source")
        {
            Description = HelpText.Of("Sumber: ", "Source: ")
                + string.Join(", ", StatementKinds.All.Select(kind => kind.Name)),
            CustomParser = result =>
            {
                if (StatementKinds.Find(result.Tokens[0].Value) is { } found)
                    return found;
                result.AddError($"Sumber {result.Tokens[0].Value} tidak dikenal.");
                return null!;
            },
        };
        var file = new Argument<FileInfo>("file")
        {
            Description = HelpText.Of("Berkas CSV atau lembar kerja", "A CSV file or a workbook"),
        };
        file.AcceptExistingOnly();
        var manner = new MannerOptions();
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = HelpText.Of("Periksa saja, tidak mencatat apa pun", "Decides everything, records nothing"),
        };
        var period = Verb.FiscalPeriodOption();
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("record", HelpText.Of(
            "Mencatat berkas pihak lain di samping buku besar", "Records a file of another office beside the ledger"))
        {
            source, file, region, period, actor, dryRun, json,
        };
        manner.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var (of, kind) = (parsed.GetRequiredValue(region), parsed.GetRequiredValue(source));
            var (options, wrong) = await manner.ReadAsync(ledger, parsed, of.Code, kind.Name, cancellation);
            if (wrong is not null)
            {
                Screen.Complain(wrong.Message);
                return Verb.Usage;
            }

            var request = new StatementRequest(
                kind, parsed.GetRequiredValue(period), ledger.Today(of), FileRows.Of(
                    parsed.GetRequiredValue(file).FullName, kind, of, parsed.GetValue(actor)!,
                    parsed.GetValue(dryRun), options: options));
            var report = await Screen.ProgressAsync(
                request.File.File, progress => ledger.Statements.RecordAsync(request, progress, cancellation));
            await ledger.Checkpoints.WriteAsync(of.Code, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(report, request.File.DryRun);
            return report.Refusals.Count == 0 ? Verb.Done : Verb.Refused;
        }, cancellation));
        return verb;
    }

    private static Command List()
    {
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("list", HelpText.Of("Catatan yang sudah diterima", "What was recorded"))
        {
            region, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (_, moment) =>
        {
            var report = await StatementsReport.ReadAsync(moment, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Screen.Table($"Catatan pihak lain untuk {moment.Region.Name}",
                    ["Sumber", "Periode", "Ke ", "Berkas", "Baris ", "Nilai ", "Berlaku"],
                    report.Statements.Select(row => new[]
                    {
                        row.Source, row.Period, $"{row.Number}", row.File, $"{row.Rows}", Screen.Amount(row.Amount),
                        row.Stands ? "ya" : "tidak, ada yang lebih baru",
                    }));
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static void Show(StatementReport report, bool dryRun)
    {
        Screen.Line($"{report.File} ({report.Kind}, {report.Period}): {report.Rows} baris, "
            + $"{report.Recorded} {(dryRun ? "akan tercatat" : "tercatat")}, {report.Already} sudah ada, "
            + $"{report.Refused} ditolak");
        if (report.Supersedes is not null)
            Screen.Line($"Menggantikan catatan sebelumnya: {report.New} baris baru, {report.Changed} berubah, "
                + $"{report.Same} sama, {report.Gone} hilang");
        foreach (var (title, rows) in new[] { ("Ditolak", report.Refusals), ("Peringatan", report.Warnings) })
            if (rows.Count > 0)
                Screen.Table(title, ["Baris ", "Kolom", "Aturan", "Penjelasan"], rows.Select(row => new[]
                {
                    $"{row.Line}", row.Column ?? "", row.Rule, row.Message,
                }));
    }
}
