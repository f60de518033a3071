namespace JamsostekLedger.Ledger;

/// <summary>
/// An amount of money in whole rupiah. Sums are checked: an overflow is an error, never a smaller number.
/// </summary>
/// <param name="Amount">Whole rupiah; below zero for a shortfall.</param>
public readonly record struct Rupiah(long Amount) : IComparable<Rupiah>
{
    /// <summary>The largest amount either way; far above any regency's, and exact as a JSON number.</summary>
    public const long Most = 1_000_000_000_000_000;

    /// <summary>The largest wage of a month.</summary>
    public const long MostWage = 1_000_000_000;

    /// <summary>The largest premium of one worker for one month.</summary>
    public const long MostPremium = 10_000_000;

    /// <summary>
    /// The most that the facts of a region may move in all, a thousand of the largest amounts. What one settlement
    /// moves beside them is a few times that at most, so every sum stays below what a number holds.
    /// </summary>
    public const long MostOfRegion = 1_000_000_000_000_000_000;

    /// <summary>Rp0.</summary>
    public static Rupiah Zero => default;

    /// <summary>Sum.</summary>
    public static Rupiah operator +(Rupiah left, Rupiah right) => new(checked(left.Amount + right.Amount));

    /// <summary>Difference.</summary>
    public static Rupiah operator -(Rupiah left, Rupiah right) => new(checked(left.Amount - right.Amount));

    /// <summary>The same amount, the other sign.</summary>
    public static Rupiah operator -(Rupiah amount) => new(checked(-amount.Amount));

    /// <summary>So many times the amount.</summary>
    public static Rupiah operator *(Rupiah amount, long times) => new(checked(amount.Amount * times));

    /// <summary>Less than.</summary>
    public static bool operator <(Rupiah left, Rupiah right) => left.Amount < right.Amount;

    /// <summary>More than.</summary>
    public static bool operator >(Rupiah left, Rupiah right) => left.Amount > right.Amount;

    /// <summary>At most.</summary>
    public static bool operator <=(Rupiah left, Rupiah right) => left.Amount <= right.Amount;

    /// <summary>At least.</summary>
    public static bool operator >=(Rupiah left, Rupiah right) => left.Amount >= right.Amount;

    /// <inheritdoc/>
    public int CompareTo(Rupiah other) => Amount.CompareTo(other.Amount);

    /// <summary>As a document prints it: <c>Rp40.420.000.000</c>.</summary>
    public override string ToString() => Sign + Grouped(Magnitude, '.');

    /// <summary>
    /// As a headline prints it: <c>Rp40,42 miliar</c>, in English <c>Rp40.42 billion</c>. At most two decimals, half
    /// away from zero; below a million in full.
    /// </summary>
    public string ToShortString(bool english = false)
    {
        var (group, point) = english ? (',', '.') : ('.', ',');
        var units = english ? EnglishUnits : IndonesianUnits;
        if (Magnitude < Million)
            return Sign + Grouped(Magnitude, group);

        var unit = Million;
        var at = 0;
        // Rounding may reach the next unit: 999.999.999.999 is Rp1 triliun, not Rp1.000 miliar.
        while (at < units.Length - 1 && Hundredths(unit) >= 1000 * 100)
        {
            unit *= 1000;
            at++;
        }

        var hundredths = Hundredths(unit);
        var decimals = (int)(hundredths % 100);
        var fraction = decimals == 0 ? "" : point + $"{decimals:00}".TrimEnd('0');
        return $"{Sign}{Grouped(hundredths / 100, group)}{fraction} {units[at]}";
    }

    private const long Million = 1_000_000;

    private static readonly string[] IndonesianUnits = ["juta", "miliar", "triliun"];
    private static readonly string[] EnglishUnits = ["million", "billion", "trillion"];

    private string Sign => Amount < 0 ? "-Rp" : "Rp";

    private Int128 Magnitude => Int128.Abs(Amount);

    private Int128 Hundredths(long unit) => (Magnitude * 100 + unit / 2) / unit;

    private static string Grouped(Int128 number, char separator) =>
        number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', separator);
}
