using System.CommandLine;
using JamsostekLedger.Budgets;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Budgets;

/// <summary><c>jamsostek report budget-use --region R --year Y</c></summary>
public static class BudgetUseVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var year = Verb.YearOption(new("Tahun anggaran", "Fiscal year"));
        var (region, asOf, json) = (Verb.RegionOption(), Verb.RecordedAsOfOption(), Verb.JsonOption());
        var verb = new Command("budget-use", HelpText.Of("Pemakaian pagu", "How pagu is used"))
        {
            region, year, asOf, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithMomentAsync(parsed, region, asOf, async (ledger, moment) =>
        {
            var of = moment.Region;
            var use = await BudgetUseQuery.RunAsync(moment, parsed.GetValue(year), cancellation);
            if (parsed.GetValue(json))
                Screen.Json(use);
            else
                Show(of.Name, use);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static void Show(string region, BudgetUse use) => Screen.Table(
        $"Pemakaian pagu {region} tahun {use.Year}, tercatat per {use.RecordedAsOf}",
        ["Program", "Dana", "Asal", "Kode rekening", "Pagu ", "Cadangan ", "Realisasi ", "Kembali ", "Tersedia "],
        use.Lines.Select(line => new[]
        {
            line.Programme, line.Fund, $"{line.FundYear}", line.AccountCode, Screen.Amount(line.Pagu),
            Screen.Amount(line.Reserved), Screen.Amount(line.Realised) + (line.Overspent ? " (!)" : ""),
            Screen.Amount(line.Returned), Screen.Amount(line.Available),
        }).Append(
        [
            "Jumlah", "", "", "", Screen.Amount(use.Total.Pagu), Screen.Amount(use.Total.Reserved),
            Screen.Amount(use.Total.Realised), Screen.Amount(use.Total.Returned), Screen.Amount(use.Total.Available),
        ]));
}
