namespace JamsostekLedger.Host.Demonstration;

/// <summary>A worker who does not exist.</summary>
internal sealed record Person(string Nik, string Name, bool Woman, string District);
