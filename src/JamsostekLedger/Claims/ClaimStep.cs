using System.Text.Json.Serialization;

namespace JamsostekLedger.Claims;

/// <summary>What may happen to a claim.</summary>
public enum ClaimStep
{
    /// <summary>Notice of an accident or death, also of a suspected one (Permenaker 1/2025 Pasal 48A).</summary>
    [JsonStringEnumMemberName("notice")] Notice,

    /// <summary>Stage I report of an accident, form 3 KK 1.</summary>
    [JsonStringEnumMemberName("stage-one")] StageOne,

    /// <summary>Treatment begins.</summary>
    [JsonStringEnumMemberName("treatment")] Treatment,

    /// <summary>Stage II report (form 3a KK 2), which is the claim too, or the application for JKM.</summary>
    [JsonStringEnumMemberName("application")] Application,

    /// <summary>BPJS asks for documents.</summary>
    [JsonStringEnumMemberName("documents-missing")] DocumentsMissing,

    /// <summary>The documents are complete.</summary>
    [JsonStringEnumMemberName("documents-complete")] DocumentsComplete,

    /// <summary>Verification begins (cek kasus).</summary>
    [JsonStringEnumMemberName("verification")] Verification,

    /// <summary>BPJS decides on an amount (penetapan klaim).</summary>
    [JsonStringEnumMemberName("approval")] Approval,

    /// <summary>BPJS refuses the claim, for a reason of the list.</summary>
    [JsonStringEnumMemberName("rejection")] Rejection,

    /// <summary>BPJS pays.</summary>
    [JsonStringEnumMemberName("payment")] Payment,

    /// <summary>A payment is taken back.</summary>
    [JsonStringEnumMemberName("reversal")] Reversal,

    /// <summary>What the notice says is put right.</summary>
    [JsonStringEnumMemberName("correction")] Correction,

    /// <summary>A decided claim is looked at again: arrears settled, a court's decree.</summary>
    [JsonStringEnumMemberName("reopening")] Reopening,

    /// <summary>Nothing more is expected.</summary>
    [JsonStringEnumMemberName("closing")] Closing,
}
