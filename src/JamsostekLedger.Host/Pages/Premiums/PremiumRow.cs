using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.Host.Pages.Premiums;

/// <summary>
/// Lines of the report together. What no invoice asks for yet is kept apart: the journal holds nothing of it.
/// </summary>
/// <param name="Workers">Workers' months that the kept computation is for.</param>
/// <param name="InvoicedWorkers">Workers' months that invoices name.</param>
/// <param name="Jkk">Work accident, as the journal has it.</param>
/// <param name="Jkm">Death, as the journal has it.</param>
/// <param name="ForecastWorkers">Workers' months of which nothing is kept.</param>
/// <param name="Forecast">What these cost.</param>
/// <param name="Since">How the kept lines would change if they were computed now.</param>
/// <param name="ByRates">What of that comes from the table of rates; the rest from the roster.</param>
public sealed record PremiumRow(
    long Workers,
    long InvoicedWorkers,
    PremiumFigures Jkk,
    PremiumFigures Jkm,
    long ForecastWorkers,
    PremiumSum Forecast,
    Rupiah Since,
    Rupiah ByRates)
{
    /// <summary>Both benefits.</summary>
    public PremiumFigures Kept => Jkk + Jkm;

    /// <summary>What of the change comes from the roster.</summary>
    public Rupiah ByRoster => Since - ByRates;

    /// <summary>Whether computing it now would give something else.</summary>
    public bool HasChanged => (Since, ByRates) != default;

    /// <summary>One sum of both benefits, each by itself.</summary>
    public PremiumSum Sum(Func<PremiumFigures, Rupiah> figure) => new(figure(Jkk), figure(Jkm));

    /// <summary>Lines of the report together.</summary>
    public static PremiumRow Of(IReadOnlyCollection<PremiumLine> lines) => new(
        lines.Where(line => !line.Forecast).Sum(line => (long)line.Workers),
        lines.Sum(line => (long)line.InvoicedWorkers),
        lines.Aggregate(default(PremiumFigures), (sum, line) => sum + KeptOf(line, line.Jkk)),
        lines.Aggregate(default(PremiumFigures), (sum, line) => sum + KeptOf(line, line.Jkm)),
        lines.Where(line => line.Forecast).Sum(line => (long)line.Workers),
        lines.Where(line => line.Forecast).Aggregate(
            PremiumSum.Zero, (sum, line) => sum + new PremiumSum(line.Jkk.Computed, line.Jkm.Computed)),
        Changes(lines, line => line.ComputedNow),
        Changes(lines, line => line.AtRatesNow));

    private static PremiumFigures KeptOf(PremiumLine line, PremiumFigures figures) =>
        line.Forecast ? figures with { Computed = Rupiah.Zero } : figures;

    private static Rupiah Changes(IEnumerable<PremiumLine> lines, Func<PremiumLine, Rupiah?> now) =>
        lines.Aggregate(Rupiah.Zero, (sum, line) => now(line) is { } amount ? sum + (amount - line.Computed) : sum);
}
