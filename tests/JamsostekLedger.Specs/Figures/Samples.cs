using JamsostekLedger.Figures;

namespace JamsostekLedger.Specs.Figures;

/// <summary>Figures as they were published.</summary>
internal static class Samples
{
    /// <summary>Coverage of Bali, 31 March 2025; its own parts give 49.90 %.</summary>
    public static readonly FigurePublished BaliCoverage = new(
        "bali-coverage-2025-q1", "coverage", null, "participants of working population", "percent", "50.88",
        935_079, 1_873_899, null, null, new(2025, 3, 31), "ANTARA", null,
        "BPJamsostek Banuspa: cakupan semesta Badung tertinggi di Bali");

    /// <summary>ClaimsPaid paid in Gianyar from January to 28 November 2024.</summary>
    public static readonly FigurePublished ClaimsPaid = new(
        "gianyar-claims-2024", "claims_paid", null, "all programmes", "IDR", "40420000000", null, null,
        new(2024, 1, 1), new(2024, 11, 28), new(2024, 11, 28), "Pojok Kini / ANTARA", new(2025, 2, 7),
        "Gianyar Tingkatkan Perlindungan bagi Pekerja Rentan melalui BPJamsostek");
}
