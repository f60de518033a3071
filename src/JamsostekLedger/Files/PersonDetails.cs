using JamsostekLedger.Reference;

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

    /// <summary>
    /// Whether these cannot be details of the same person as others: the name or the birth date is another. Names are
    /// the same person's whatever their capitals, blanks, points, commas, titles and degrees.
    /// </summary>
    public bool Contradicts(PersonDetails other) =>
        (Name is not null && other.Name is not null && !SameLetters(Name, other.Name)
            && !PersonName.IsSame(Name, other.Name))
        || (BirthDate is { } born && other.BirthDate is { } otherwise && born != otherwise);

    /// <summary>Whether the name is the same in other letters: capitals, a title, a degree.</summary>
    public bool SpellsOtherwise(PersonDetails other) =>
        Name is not null && other.Name is not null && Name != other.Name && !Contradicts(other);

    /// <summary>These details, with those of another reading where they lack something.</summary>
    public PersonDetails FilledFrom(PersonDetails other) => this with
    {
        Nik = Nik ?? other.Nik,
        Name = Name ?? other.Name,
        BirthDate = BirthDate ?? other.BirthDate,
        Sex = Sex ?? other.Sex,
        Phone = Phone ?? other.Phone,
    };

    /// <summary>Whether these already say all that others say.</summary>
    public bool Says(PersonDetails other) =>
        other.FilledFrom(this) with { LookUp = LookUp } == this;

    /// <summary>Names of the details that are given beside the NIK, as columns of a file are named.</summary>
    public IEnumerable<string> Given()
    {
        if (Name is not null)
            yield return "name";
        if (BirthDate is not null)
            yield return "birth_date";
        if (Sex is not null)
            yield return "sex";
        if (Phone is not null)
            yield return "phone";
    }

    /// <summary>Says who is not shown: a record prints its members, and these have no place in a log.</summary>
    public override string ToString() => "PersonDetails";

    private static bool SameLetters(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            var (first, second) = (NextLetter(ref left), NextLetter(ref right));
            if (first != second)
                return false;
            if (first == default)
                return true;
        }
    }

    // The next letter or digit in capitals, or nothing at the end.
    private static char NextLetter(ref ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var letter = text[0];
            text = text[1..];
            if (char.IsLetterOrDigit(letter))
                return char.ToUpperInvariant(letter);
        }

        return default;
    }
}
