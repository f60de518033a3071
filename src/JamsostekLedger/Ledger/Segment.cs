using System.Text.Json.Serialization;

namespace JamsostekLedger.Ledger;

/// <summary>Segment of membership in BPJS Ketenagakerjaan.</summary>
public enum Segment
{
    /// <summary>Wage earner (penerima upah).</summary>
    [JsonStringEnumMemberName("PU")] Pu,

    /// <summary>Not a wage earner (bukan penerima upah): farmers, fishers, porters.</summary>
    [JsonStringEnumMemberName("BPU")] Bpu,

    /// <summary>Construction project (jasa konstruksi).</summary>
    [JsonStringEnumMemberName("JAKON")] Jakon,

    /// <summary>Migrant worker (pekerja migran Indonesia).</summary>
    [JsonStringEnumMemberName("PMI")] Pmi,
}
