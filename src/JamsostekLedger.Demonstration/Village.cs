namespace JamsostekLedger.Demonstration;

/// <summary>A desa or kelurahan and the kecamatan that it lies in.</summary>
internal sealed record Village(string Name, bool IsDesa, District District);
