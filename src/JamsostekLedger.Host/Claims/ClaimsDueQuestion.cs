using JamsostekLedger.Claims;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary><c>jamsostek report claims-due --region R [--on DATE]</c></summary>
internal static class ClaimsDueQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<LocalDate?, DueClaims, ClaimsDueReport>(
        "claims-due", new(
            "Klaim yang menunggu, yang terlambat, dan ganti ruginya",
            "Claims that wait, those that are late, and what that costs"),
        AskedParameters.DayOrToday,
        (asking, on, cancellation) => DueClaimsQuery.RunAsync(
            asking.Moment, on ?? asking.Today, asking.Today, cancellation),
        ClaimsDueReport.Of)
    {
        Show = (asking, _, due) => Show(asking.Region.Name, due),
    };

    private static void Show(string region, DueClaims due) => Screen.Table(
        $"Klaim berjalan {region} per {due.On:uuuu-MM-dd}, tercatat per {due.RecordedAsOf}: {due.Claims.Count}, "
        + $"terlambat {due.Late}, ganti rugi {due.Cost}",
        ["Klaim", "Tahap", "Hari ", "Tenggat", "Sampai", "Terlambat ", "Ganti rugi ", "Belum dibayar "],
        due.Claims.Select(claim => new[]
        {
            claim.Case.Notice!.Claim, $"{claim.Case.Stage}", $"{claim.DaysOpen}", $"{claim.Next?.Kind}",
            $"{claim.Next?.Due.On:uuuu-MM-dd}", $"{claim.Next?.DaysLate}", Screen.Amount(claim.Cost),
            Screen.Amount(claim.Case.Outstanding),
        }));
}
