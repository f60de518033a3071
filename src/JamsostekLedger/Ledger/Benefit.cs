using System.Text.Json.Serialization;

namespace JamsostekLedger.Ledger;

/// <summary>A programme of BPJS Ketenagakerjaan that pays a benefit.</summary>
public enum Benefit
{
    /// <summary>Work accident (jaminan kecelakaan kerja).</summary>
    [JsonStringEnumMemberName("JKK")] Jkk,

    /// <summary>Death (jaminan kematian).</summary>
    [JsonStringEnumMemberName("JKM")] Jkm,

    /// <summary>Old-age savings (jaminan hari tua).</summary>
    [JsonStringEnumMemberName("JHT")] Jht,

    /// <summary>Pension (jaminan pensiun).</summary>
    [JsonStringEnumMemberName("JP")] Jp,

    /// <summary>Job loss (jaminan kehilangan pekerjaan).</summary>
    [JsonStringEnumMemberName("JKP")] Jkp,
}
