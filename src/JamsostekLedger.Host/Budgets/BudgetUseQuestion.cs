using JamsostekLedger.Access;
using JamsostekLedger.Budgets;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Budgets;

/// <summary><c>jamsostek report budget-use --region R --year Y</c></summary>
internal static class BudgetUseQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<int, BudgetUse>(
        "budget-use", new("Pemakaian pagu", "How pagu is used"),
        AskedParameters.Year(new("Tahun anggaran", "Fiscal year")),
        (asking, year, cancellation) => BudgetUseQuery.RunAsync(asking.Moment, year, cancellation))
    {
        Needs = [Right.ReadTotals],
        Show = (asking, _, use) => Show(asking.Region.Name, use),
    };

    private static void Show(string region, BudgetUse use) => Screen.Table(
        $"Pemakaian pagu {region} tahun {use.Year}, tercatat per {use.RecordedAsOf}",
        [
            "Program", "Dana", "Asal", "Kode rekening", "SKPD / sub kegiatan", "Pagu ", "Cadangan ", "Realisasi ",
            "Kembali ", "Tersedia ",
        ],
        use.Lines.Select(line => new[]
        {
            line.Programme, line.Fund, $"{line.FundYear}", line.AccountCode,
            string.Join(" / ", new[] { line.Skpd, line.SubActivity }.Where(part => part is not null)),
            Screen.Amount(line.Pagu), Screen.Amount(line.Reserved),
            Screen.Amount(line.Realised) + (line.Overspent ? " (!)" : ""),
            Screen.Amount(line.Returned), Screen.Amount(line.Available),
        }).Append(
        [
            "Jumlah", "", "", "", "", Screen.Amount(use.Total.Pagu), Screen.Amount(use.Total.Reserved),
            Screen.Amount(use.Total.Realised), Screen.Amount(use.Total.Returned), Screen.Amount(use.Total.Available),
        ]));
}
