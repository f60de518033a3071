using System.Globalization;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Plans;

/// <summary>Shows plans on a terminal.</summary>
internal static class PlanScreen
{
    /// <summary>A plan month by month.</summary>
    public static void Show(string title, PlanTerms terms, PlanSeen seen, PlanResult result)
    {
        Screen.Table(title, ["", "Nilai "],
            [
                ["Terhitung per", $"{seen.ObservedOn:uuuu-MM-dd}, {seen.Source}"],
                ["Terlindungi dari seluruhnya", $"{seen.Numerator} / {seen.Denominator}"],
                [
                    "Sasaran",
                    $"{terms.TargetPercent} % = {result.TargetWorkers} pekerja pada {result.TargetMonth:uuuu-MM}",
                ],
                ["Harus masuk", $"{result.Needed}"],
                ["Direncanakan", $"{result.Planned}"],
                ["Tercapai", $"{Percent(result.ReachedPercent)} % = {result.Reached} pekerja"],
                ["Biaya", Screen.Amount(result.Cost)],
                [
                    "Dana habis", result.RunsOutIn is { } month
                        ? $"{month:uuuu-MM}: {result.UnpaidThen} pekerja tidak terbayar"
                        : "tidak",
                ],
            ]);
        Screen.Table("Menurut bulan",
            [
                "Bulan", "Masuk ", "Tidak terbayar ", "Habis masa ", "Gugur ", "Lama habis ", "Terlindungi ", "% ",
                "Biaya ",
            ],
            result.Months.Select(month => new[]
            {
                $"{month.Month:uuuu-MM}", $"{month.Joining}", $"{month.NotJoining}", $"{month.Ending}",
                $"{month.RunningOut}", $"{month.ExistingEnding}", $"{month.Total}", Percent(month.Percent),
                Screen.Amount(month.Cost),
            }));
        Screen.Table("Dana", ["Dana", "Tahun", "Pagu tersedia ", "Terpakai ", "Sisa ", "Habis pada"],
            result.Money.Select(money => new[]
            {
                money.Fund, $"{money.Year}", money.IsLimited ? Screen.Amount(money.Available) : "di luar APBD",
                Screen.Amount(money.Spent), money.IsLimited ? Screen.Amount(money.Left) : "-",
                money.RunsOutIn is { } month ? $"{month:uuuu-MM}" : "-",
            }));
        if (result.Earmarks.Count > 0)
            Screen.Table("Aturan dana terikat", ["Aturan", "Tahun", "% ", "Batas ", "Dipakai ", "Keadaan", "Sumber"],
                result.Earmarks.Select(rule => new[]
                {
                    rule.Rule, $"{rule.Year}", rule.Percent ?? "belum pasti",
                    rule.Limit is { } limit ? Screen.Amount(limit) : "-",
                    Screen.Amount(rule.Committed + rule.Planned), rule.IsBroken ? "DILAMPAUI" : "", rule.Source,
                }));
        Show(result.Warnings);
    }

    /// <summary>The kept plans.</summary>
    public static void Show(string region, PlanListReport report) => Screen.Table(
        $"Rencana {region}, tercatat per {report.RecordedAsOf}",
        ["Kode", "Nama", "Per", "Sasaran % ", "Pada", "Pekerja ", "Biaya ", "Tercapai % ", "Dicadangkan "],
        report.Plans.Select(plan => new[]
        {
            plan.Code, plan.Name, $"{plan.On:uuuu-MM-dd}", Percent(plan.Target), $"{plan.By:uuuu-MM}",
            $"{plan.Planned}", Screen.Amount(plan.Cost), Percent(plan.ReachedPercent),
            plan.Reserved is { } reserved ? Screen.Amount(reserved) : "-",
        }));

    /// <summary>Two plans side by side.</summary>
    public static void Show(PlanComparisonReport report)
    {
        var comparison = report.Comparison!;
        if (comparison.IsEmpty)
            Screen.Line("Tidak ada selisih.");
        var second = report.Second ?? $"dihitung ulang per {report.On:uuuu-MM-dd}";
        Screen.Table($"{report.First} terhadap {second}",
            ["Bulan", "Terlindungi ", "", "Selisih ", "Biaya ", "", "Selisih "],
            comparison.Months.Select(month => new[]
            {
                $"{month.Month:uuuu-MM}", $"{month.FirstTotal}", $"{month.SecondTotal}", $"{month.Total}",
                $"{month.FirstCost}", $"{month.SecondCost}", Screen.Amount(month.Cost),
            }).Append(["Jumlah", "", "", $"{comparison.Reached}", "", "", Screen.Amount(comparison.Cost)]));
    }

    /// <summary>What was recorded.</summary>
    public static void Show(IReadOnlyList<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
            Screen.Line($"{outcome.Stream}: {(outcome.Status == OutcomeStatus.Already ? "sudah ada" : "tercatat")}");
        Show([.. outcomes.SelectMany(outcome => outcome.Warnings)]);
    }

    private static void Show(IReadOnlyList<Refusal> warnings)
    {
        if (warnings.Count > 0)
            Screen.Table("Peringatan", ["Aturan", "Penjelasan"],
                warnings.Select(warning => new[] { warning.Rule, warning.Message }));
    }

    private static string Percent(decimal percent) => percent.ToString(CultureInfo.InvariantCulture);
}
