using System.Text.Json.Serialization;

namespace JamsostekLedger.Enrolment;

/// <summary>A stage of verification, in the order in which a regency goes through them.</summary>
public enum CheckStage
{
    /// <summary>The village's own list.</summary>
    [JsonStringEnumMemberName("village")] Village,

    /// <summary>The district (kecamatan) went over it.</summary>
    [JsonStringEnumMemberName("district")] District,

    /// <summary>The civil registry (Dukcapil) answered.</summary>
    [JsonStringEnumMemberName("registry")] Registry,

    /// <summary>BPJS says whether the person is a member already.</summary>
    [JsonStringEnumMemberName("bpjs")] Bpjs,

    /// <summary>The regent's decree (SK) names the person.</summary>
    [JsonStringEnumMemberName("decree")] Decree,
}
