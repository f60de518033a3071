using System.Text.Json.Serialization;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// What the vault encrypts. A name that is here is never renamed: vaults hold it.
/// </summary>
/// <param name="Nik">16 digits.</param>
/// <param name="Name">Name.</param>
/// <param name="BirthDate">Day of birth.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Corrections">
/// How many facts put these details right: an older box in its place says fewer. Null where nobody counted yet.
/// </param>
/// <param name="Before">What found the person before corrections of the NIK: keyed hashes.</param>
internal sealed record PersonJson(
    string? Nik, string? Name, LocalDate? BirthDate, Sex? Sex, string? Phone, int? Corrections = null,
    IReadOnlyList<byte[]>? Before = null)
{
    /// <summary>Those of somebody who is new, or in whose place others are put.</summary>
    public static PersonJson Of(PersonDetails details, int? corrections = 0, IReadOnlyList<byte[]>? before = null) =>
        new(details.Nik, details.Name, details.BirthDate, details.Sex, details.Phone, corrections, before);

    public PersonDetails Details() => new(Nik is null ? "" : $"nik:{Nik}", Nik, Name, BirthDate, Sex, Phone);

    /// <summary>Whether this found the person before a correction, as far as anybody counted.</summary>
    public bool WasFoundBy(ReadOnlySpan<byte> lookUp)
    {
        foreach (var before in Before ?? [])
        {
            if (lookUp.SequenceEqual(before))
                return true;
        }

        return Corrections is null;
    }

    /// <summary>Says who is not shown: a record prints its members, and these have no place in a log.</summary>
    public override string ToString() => "PersonJson";
}

/// <summary>Its JSON.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson)])]
[JsonSerializable(typeof(PersonJson))]
internal sealed partial class PersonJsonContext : JsonSerializerContext;
