using System.Text.Json.Serialization;

namespace JamsostekLedger.Entitlements;

/// <summary>A part of a benefit, as the law counts them.</summary>
public enum BenefitComponent
{
    /// <summary>Lump sum at death (santunan sekaligus).</summary>
    [JsonStringEnumMemberName("lump-sum")] LumpSum,

    /// <summary>Periodic benefit, paid at once (santunan berkala).</summary>
    [JsonStringEnumMemberName("periodic")] Periodic,

    /// <summary>Funeral cost (biaya pemakaman).</summary>
    [JsonStringEnumMemberName("funeral")] Funeral,

    /// <summary>Scholarship of children (beasiswa pendidikan anak).</summary>
    [JsonStringEnumMemberName("scholarship")] Scholarship,

    /// <summary>Wage while unable to work (santunan sementara tidak mampu bekerja, STMB).</summary>
    [JsonStringEnumMemberName("temporary-disability")] TemporaryDisability,

    /// <summary>Partial anatomical disability (cacat sebagian anatomis).</summary>
    [JsonStringEnumMemberName("partial-disability")] PartialDisability,

    /// <summary>Partial loss of function (cacat sebagian fungsi).</summary>
    [JsonStringEnumMemberName("loss-of-function")] LossOfFunction,

    /// <summary>Total permanent disability (cacat total tetap).</summary>
    [JsonStringEnumMemberName("total-disability")] TotalDisability,

    /// <summary>Death by a work accident (santunan kematian JKK).</summary>
    [JsonStringEnumMemberName("death")] Death,

    /// <summary>Medical care (pelayanan kesehatan).</summary>
    [JsonStringEnumMemberName("medical")] Medical,

    /// <summary>Care at home (perawatan di rumah).</summary>
    [JsonStringEnumMemberName("home-care")] HomeCare,

    /// <summary>Transport after the accident (biaya transportasi).</summary>
    [JsonStringEnumMemberName("transport")] Transport,

    /// <summary>Prosthesis or orthosis (rehabilitasi).</summary>
    [JsonStringEnumMemberName("rehabilitation")] Rehabilitation,

    /// <summary>Denture, hearing aid or glasses (gigi tiruan, alat bantu dengar, kacamata).</summary>
    [JsonStringEnumMemberName("aid")] Aid,
}
