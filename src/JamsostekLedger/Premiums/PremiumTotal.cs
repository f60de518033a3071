using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>All lines of a year together.</summary>
/// <param name="WorkerMonths">Workers' months that the computed figure is for.</param>
/// <param name="Jkk">Work accident.</param>
/// <param name="Jkm">Death.</param>
public sealed record PremiumTotal(long WorkerMonths, PremiumFigures Jkk, PremiumFigures Jkm)
{
    /// <summary>What the roster costs at the rates.</summary>
    public Rupiah Computed => Total.Computed;

    /// <summary>What BPJS asks.</summary>
    public Rupiah Invoiced => Total.Invoiced;

    /// <summary>What SP2D paid, less what came back.</summary>
    public Rupiah Paid => Total.Paid;

    /// <summary>What BPJS confirms.</summary>
    public Rupiah Receipted => Total.Receipted;

    /// <summary>How they differ.</summary>
    public PremiumDifference Difference => Total.Difference;

    private PremiumFigures Total => Jkk + Jkm;

    /// <summary>The sum of lines.</summary>
    public static PremiumTotal Of(IEnumerable<PremiumLine> lines) => lines.Aggregate(
        new PremiumTotal(0, default, default),
        (sum, line) => new(sum.WorkerMonths + line.Workers, sum.Jkk + line.Jkk, sum.Jkm + line.Jkm));
}
