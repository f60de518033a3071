using System.Text.Json.Serialization;

namespace JamsostekLedger.Store.Vault;

/// <summary>What the vault encrypts.</summary>
internal sealed record PersonJson(string? Nik, string? Name);

/// <summary>Its JSON.</summary>
[JsonSerializable(typeof(PersonJson))]
internal sealed partial class PersonJsonContext : JsonSerializerContext;
