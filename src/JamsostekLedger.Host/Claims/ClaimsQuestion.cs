using JamsostekLedger.Access;
using JamsostekLedger.Claims;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claims --region R --from D --to D</c></summary>
internal static class ClaimsQuestion
{
    private static readonly string[] Columns = ["", "Klaim ", "Pembayaran ", "Jumlah "];

    /// <summary>The question.</summary>
    public static Question Make() => new Question<(LocalDate From, LocalDate To), ClaimTotals>(
        "claims", new("Manfaat yang dibayar", "Benefits paid"), AskedParameters.Window,
        (asking, window, cancellation) => ClaimTotalsQuery.RunAsync(
            asking.Moment, window.From, window.To, cancellation))
    {
        Needs = [Right.ReadTotals],
        Show = (asking, _, totals) => Show(asking.Region.Name, totals),
    };

    private static void Show(string region, ClaimTotals totals)
    {
        Screen.Table($"Manfaat dibayar, {region}, {totals.From:uuuu-MM-dd} s.d. {totals.To:uuuu-MM-dd}, "
            + $"tercatat per {totals.RecordedAsOf}", Columns,
            [Cells("Jumlah", totals.Total.Claims, totals.Total.Payments, totals.Total.Amount)]);
        Screen.Table("Menurut manfaat", Columns, totals.ByBenefit.Select(row =>
            Cells($"{row.Benefit}".ToUpperInvariant(), row.Claims, row.Payments, row.Amount)));
        Screen.Table("Menurut segmen", Columns, totals.BySegment.Select(row =>
            Cells($"{row.Segment}".ToUpperInvariant(), row.Claims, row.Payments, row.Amount)));
        Screen.Table("Menurut program (* pekerja rentan)", Columns, totals.ByProgramme.Select(row =>
            Cells((row.Programme ?? "tanpa program") + (row.Vulnerable == true ? " *" : ""),
                row.Claims, row.Payments, row.Amount)));
        Screen.Table("Menurut bulan", Columns, totals.ByMonth.Select(row =>
            Cells($"{row.Month:uuuu-MM}", row.Claims, row.Payments, row.Amount)));
    }

    private static string[] Cells(string name, long claims, long payments, Rupiah amount) =>
        [name, $"{claims}", $"{payments}", Screen.Amount(amount)];
}
