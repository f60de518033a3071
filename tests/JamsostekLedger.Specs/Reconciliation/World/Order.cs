using NodaTime;

namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>An SP2D: JKK and JKM on an account each, or one account alone.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Day">The day on which it was written and the money moved.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Invoice">The invoice that it pays, or null.</param>
/// <param name="Jkk">On the account of JKK.</param>
/// <param name="Jkm">On the account of JKM; zero is no row.</param>
public sealed record Order(
    string Number, LocalDate Day, string Programme, string? Invoice, long Jkk, long Jkm)
{
    public const string AccountOfJkk = "5.1.02.02.02.0006";
    public const string AccountOfJkm = "5.1.02.02.02.0007";

    public string Period => $"{Day.Year:0000}-{Day.Month:00}";

    public long Total => Jkk + Jkm;

    /// <summary>Its rows.</summary>
    public IEnumerable<(string Account, long Amount)> Rows =>
        Jkm == 0 ? [(AccountOfJkk, Jkk)] : [(AccountOfJkk, Jkk), (AccountOfJkm, Jkm)];
}
