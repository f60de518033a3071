using NodaTime;

namespace JamsostekLedger.Files;

/// <summary>
/// What a row says of a person. It goes into the vault and nowhere else; the fact gets the person's random number.
/// </summary>
/// <param name="LookUp">
/// What finds the same person again; the vault keeps only a keyed hash of it. For a worker <c>nik:…</c>.
/// </param>
/// <param name="Nik">16 digits, where known.</param>
/// <param name="Name">Name as given, where known.</param>
/// <param name="BirthDate">Day of birth, where known.</param>
/// <param name="Sex">Sex, where known.</param>
/// <param name="Phone">Telephone number as given, where known.</param>
public sealed record PersonDetails(
    string LookUp, string? Nik, string? Name, LocalDate? BirthDate = null, Sex? Sex = null, string? Phone = null)
{
    /// <summary>A worker, found by NIK.</summary>
    public static PersonDetails Worker(string nik, string? name = null) => new($"nik:{nik}", nik, name);

    /// <summary>A worker as a list of people has one, found by NIK.</summary>
    public static PersonDetails Worker(
        string nik, string name, LocalDate birthDate, Sex? sex = null, string? phone = null) =>
        new($"nik:{nik}", nik, name, birthDate, sex, phone);

    /// <summary>Who receives a payment of a claim, found by name within that claim.</summary>
    public static PersonDetails Payee(string claim, string name) =>
        new($"payee:{claim}:{name.ToUpperInvariant()}", null, name);

    /// <summary>Says who is not shown: a record prints its members, and these have no place in a log.</summary>
    public override string ToString() => "PersonDetails";
}
