using System.CommandLine;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Benefits;
using JamsostekLedger.Host.Verbs;
using NodaTime.Text;

namespace JamsostekLedger.Host.Entitlements;

/// <summary>
/// <c>jamsostek entitlement --benefit JKM --event-date D …</c>: what the law promises, line by line. Needs no ledger.
/// </summary>
public static class EntitlementVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var json = Verb.JsonOption();
        var verb = new Command("entitlement", HelpText.Of(
            "Hak menurut tabel manfaat atas kecelakaan kerja atau kematian",
            "What the tables of benefits promise for an accident or death"))
        {
            json,
        };
        var options = EntitlementForm.Fields.ToDictionary(field => field.Name, Make);
        foreach (var option in options.Values)
            verb.Add(option);
        verb.SetAction(parsed =>
        {
            var form = new EntitlementForm(name => options[name] switch
            {
                Option<bool> chosen => parsed.GetValue(chosen) ? ["true"] : [],
                Option<string[]> texts => parsed.GetValue(texts) ?? [],
                _ => [],
            });
            if (form.Read(out var question) is { } fault)
            {
                Screen.Complain($"--{fault.Name} tidak terbaca atau tidak ada; contoh: --{fault.Name} {fault.Example}");
                return Verb.Usage;
            }

            var report = EntitlementReport.Of(question);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(report);
            return Verb.Done;
        });
        return verb;
    }

    private static Option Make(EntitlementField field) => field.IsSwitch
        ? new Option<bool>($"--{field.Name}") 
        {
            Description = HelpText.Of(field.Meaning, field.MeaningInEnglish),
        }
        : new Option<string[]>($"--{field.Name}")
        {
            Description = HelpText.Of(
                $"{field.Meaning}; misalnya {field.Example}", $"{field.MeaningInEnglish}; such as {field.Example}"),
        };

    private static void Show(EntitlementReport report)
    {
        const Language indonesian = Language.Indonesian;
        var day = LocalDatePattern.Iso.Format(report.Question.EventDate);
        Screen.Table(
            $"Hak atas {BenefitWords.Of(report.Question.Benefit)}, kejadian {day}",
            ["Manfaat", "Jumlah ", "Dihitung dari", "Aturan", "Kepastian"],
            report.Lines.Select(line => new[]
            {
                BenefitWords.Of(line.Component, indonesian), Screen.Amount(line.Amount),
                string.Join(", ", line.Inputs.Select(input =>
                    $"{BenefitWords.OfInput(input.Name, indonesian)} {input.Value}")),
                line.Rule, Spelled(line.Certainty),
            }).Append(["Jumlah", Screen.Amount(report.Total), "", "", ""]));
        foreach (var rule in report.Lines.DistinctBy(line => line.Rule))
            Screen.Line($"{rule.Rule}: {rule.Source}");
        if (report.Scholarships.Count > 0)
            Screen.Table(
                "Beasiswa menurut tahun ajaran",
                ["Tahun ajaran", "Anak ", "Jenjang", "Jumlah "],
                report.Scholarships.Select(year => new[]
                {
                    $"{year.Year}/{year.Year + 1}", $"{year.Child}", year.Level, Screen.Amount(year.Amount),
                }));
        foreach (var doubt in report.Doubts)
            Screen.Line($"Tidak pasti ({doubt.Rule}): {doubt.Message}");
        if (report.ClaimBy is { } by)
            Screen.Line($"Diajukan paling lambat {LocalDatePattern.Iso.Format(by.On)} ({by.Rule}): {by.Source}.");
    }

    private static string Spelled<T>(T value) => ReportJson.Write(value).Trim('"');
}
