using JamsostekLedger.Coverage;

namespace JamsostekLedger.Specs.Coverage;

/// <summary>Counts and targets as files bring them, to be varied with <c>with</c>.</summary>
internal static class Samples
{
    public const string WorkingPopulation = "peserta aktif dari penduduk bekerja";

    /// <summary>Gianyar, September 2025: 65.60 %.</summary>
    public static readonly CoverageObserved Gianyar = new(
        new(2025, 9, 30), 130_300, 198_628, WorkingPopulation, "BPJS Ketenagakerjaan Gianyar", null);

    /// <summary>Bali, 31 March 2025: 49.90 %.</summary>
    public static readonly CoverageObserved Bali = new(
        new(2025, 3, 31), 935_079, 1_873_899, WorkingPopulation, "BPJS Ketenagakerjaan Banuspa", new(2025, 5, 14));

    /// <summary>What the Ministry of Home Affairs asks of Bali.</summary>
    public static readonly CoverageTargetSet BaliTarget = new(
        new(2025, 12, 31), "67.28", "Kementerian Dalam Negeri", null, null);
}
