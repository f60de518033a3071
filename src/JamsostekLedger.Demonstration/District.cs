namespace JamsostekLedger.Demonstration;

/// <summary>A kecamatan: its Kemendagri code without dots, with which a NIK begins, and its name.</summary>
internal sealed record District(string Code, string Name);
