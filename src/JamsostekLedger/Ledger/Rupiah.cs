namespace JamsostekLedger.Ledger;

/// <summary>An amount of money in whole rupiah. Sums are checked: an overflow is an error, never a smaller number.</summary>
/// <param name="Amount">Whole rupiah; below zero for a shortfall.</param>
public readonly record struct Rupiah(long Amount) : IComparable<Rupiah>
{
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
    public override string ToString() =>
        (Amount < 0 ? "-Rp" : "Rp") + Grouped();

    private string Grouped() =>
        Amount.ToString("#,0;#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.');
}
