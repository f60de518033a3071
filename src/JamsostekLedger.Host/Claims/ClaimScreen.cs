using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Claims;

/// <summary>A claim as tables on a terminal.</summary>
internal static class ClaimScreen
{
    public static void Show(ClaimReport report)
    {
        Screen.Table(
            $"Klaim {report.Claim} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}",
            ["Tahap", "Perhitungan ", "Ditetapkan ", "Dibayar ", "Belum dibayar "],
            [
                [
                    $"{report.Stage}", report.ExpectedTotal is { } total ? Screen.Amount(total) : "-",
                    Screen.Amount(report.DecidedTotal), Screen.Amount(report.Paid),
                    Screen.Amount(report.Outstanding),
                ],
            ]);
        if (report.Expected is { } expected)
        {
            Screen.Table("Perhitungan", ["Komponen", "Aturan", "Sumber", "Nilai "], expected.Lines.Select(line =>
                new[] { $"{line.Component}", line.Rule, line.Source, Screen.Amount(line.Amount) }));
            foreach (var doubt in expected.Doubts)
                Screen.Line($"  {doubt.Rule}: {doubt.Message}");
        }

        Screen.Table("Perlindungan pada hari kejadian", ["Diketahui per", "Keadaan", "Sejak", "Bulan terbayar "],
            new[] { report.CoverWhenNoticed, report.CoverNow }.OfType<JamsostekLedger.Claims.CoverSeen>()
                .Select(seen => new[]
                {
                    $"{seen.AsOf:uuuu-MM-dd}", $"{seen.Status}", $"{seen.Since:uuuu-MM}", $"{seen.PaidMonths}",
                }));
        Screen.Table("Pembayaran", ["Bukti", "Tanggal", "Dibatalkan", "Nilai "], report.Payments.Select(payment =>
            new[]
            {
                payment.Reference, $"{payment.PaidOn:uuuu-MM-dd}", $"{payment.ReversedOn:uuuu-MM-dd}",
                Screen.Amount(payment.Amount),
            }));
        Screen.Table("Tenggat", ["Apa", "Sampai", "Selesai", "Hari terlambat ", "Ganti rugi "], report.Clocks.Select(
            clock => new[]
            {
                $"{clock.Kind}", $"{clock.Due.On:uuuu-MM-dd}", $"{clock.MetOn:uuuu-MM-dd}", $"{clock.DaysLate}",
                Screen.Amount(clock.Amount),
            }));
    }
}
