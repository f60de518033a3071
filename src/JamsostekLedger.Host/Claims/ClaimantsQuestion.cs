using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claimants --region R --programme CODE [--on DATE]</c></summary>
internal static class ClaimantsQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<(string Programme, LocalDate? On), ClaimantReport>(
        "claimants", new(
            "Peserta program yang meninggal atau mengalami kecelakaan",
            "Who of a programme's enrolled has died or been hurt"),
        AskedParameters.Programme,
        (asking, of, cancellation) => ClaimCheckQuery.ClaimantsAsync(
            asking.Moment, of.Programme, of.On ?? asking.Today, cancellation))
    {
        ShowAsync = (asking, _, report, cancellation) => ShowAsync(
            asking.Ledger, asking.Moment, report, cancellation),
    };

    private static async Task ShowAsync(
        OpenLedger ledger, Moment moment, ClaimantReport report, CancellationToken cancellation)
    {
        Screen.Table($"Peserta {report.Programme}, {moment.Region.Name}, per {report.On:uuuu-MM-dd}, tercatat per "
            + $"{report.RecordedAsOf}", ["Kecamatan", "Meninggal ", "Kecelakaan ", "Dibayar "],
            report.ByDistrict.Append(new("Jumlah", report.Died, report.Hurt, report.Amount)).Select(row => new[]
            {
                row.District, $"{row.Died}", $"{row.Hurt}", Screen.Amount(row.Amount),
            }));
        var niks = await ClaimantLabels.LoadAsync(
            ledger, moment, report.Rows.Select(row => row.Worker), cancellation);
        Screen.Table("Daftar", ["Pekerja", "Kecamatan", "Keadaan", "Manfaat", "Tanggal kejadian", "Klaim", "Dibayar "],
            report.Rows.Select(row => new[]
            {
                niks[row.Worker], row.District, row.Died ? "meninggal" : "kecelakaan",
                row.Benefit is { } benefit ? $"{benefit}".ToUpperInvariant() : "-", $"{row.EventDate:uuuu-MM-dd}",
                row.Claim ?? "belum ada klaim", Screen.Amount(row.Paid),
            }));
    }
}
