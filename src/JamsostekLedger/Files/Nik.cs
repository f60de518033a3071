using JamsostekLedger.Reference;

namespace JamsostekLedger.Files;

/// <summary>
/// A nomor induk kependudukan that can exist: six digits of the place where it was first issued, the birth date as
/// DDMMYY with 40 added to the day for women, four of a count. It says where and when somebody was registered, not
/// where the person lives: a NIK stays the same for life.
/// </summary>
public readonly record struct Nik
{
    /// <summary>How many digits it has.</summary>
    public const int Length = 16;

    private const int AddedForWomen = 40;
    private const int DaysOfMonth = 31;

    private Nik(string digits) => Digits = digits;

    /// <summary>The sixteen digits. They go into the vault and nowhere else.</summary>
    public string Digits { get; }

    /// <summary>The last four, by which two people of one list are told apart without showing who they are.</summary>
    public string LastFour => Digits[^4..];

    /// <summary>Whether it was given to a man or to a woman.</summary>
    public Sex Sex => DayOf(Digits) > DaysOfMonth ? Sex.Female : Sex.Male;

    /// <summary>The NIK of these digits, or null where there can be none.</summary>
    public static Nik? Of(string? digits) =>
        HasSixteenDigits(digits) && HasPlace(digits) && HasBirthDate(digits) && HasSerial(digits)
            ? new(digits!)
            : null;

    /// <summary>Whether this is the NIK of somebody born on a day; of the year it keeps two digits.</summary>
    public bool AgreesWith(LocalDate born) =>
        DayOf(Digits) % AddedForWomen == born.Day
        && Number(Digits, 8) == born.Month
        && Number(Digits, 10) == born.Year % 100;

    /// <summary>Says which without saying whose.</summary>
    public override string ToString() => $"…{LastFour}";

    internal static bool HasSixteenDigits(ReadOnlySpan<char> text) =>
        text.Length == Length && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether sixteen digits begin with a province, a regency or city, and a district.</summary>
    internal static bool HasPlace(ReadOnlySpan<char> digits) =>
        Provinces.Has(digits[..2]) && Number(digits, 2) > 0 && Number(digits, 4) > 0;

    /// <summary>Whether sixteen digits hold a day that the calendar has.</summary>
    internal static bool HasBirthDate(ReadOnlySpan<char> digits)
    {
        var day = DayOf(digits);
        if (day > AddedForWomen)
            day -= AddedForWomen;
        var month = Number(digits, 8);
        // Two digits do not tell the century; 1900 and 2000 differ in 29 February only, which 2000 had.
        var year = 2000 + Number(digits, 10);
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
    }

    /// <summary>Whether sixteen digits end with a count, which begins at 0001.</summary>
    internal static bool HasSerial(ReadOnlySpan<char> digits) => digits[12..].ContainsAnyExcept('0');

    private static int DayOf(ReadOnlySpan<char> digits) => Number(digits, 6);

    private static int Number(ReadOnlySpan<char> digits, int at) =>
        ((digits[at] - '0') * 10) + digits[at + 1] - '0';
}
