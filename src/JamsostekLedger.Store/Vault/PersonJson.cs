using System.Text.Json.Serialization;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Vault;

/// <summary>What the vault encrypts. A name that is here is never renamed: vaults hold it.</summary>
internal sealed record PersonJson(string? Nik, string? Name, LocalDate? BirthDate, Sex? Sex, string? Phone)
{
    public static PersonJson Of(PersonDetails details) =>
        new(details.Nik, details.Name, details.BirthDate, details.Sex, details.Phone);

    public PersonDetails Details() => new(Nik is null ? "" : $"nik:{Nik}", Nik, Name, BirthDate, Sex, Phone);
}

/// <summary>Its JSON.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson)])]
[JsonSerializable(typeof(PersonJson))]
internal sealed partial class PersonJsonContext : JsonSerializerContext;
