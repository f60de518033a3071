using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>One programme, fund and month of cover.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Month">The month of cover.</param>
/// <param name="Workers">Workers on the roster whom the computed figure is for.</param>
/// <param name="InvoicedWorkers">Workers whom the invoices name.</param>
/// <param name="Jkk">Work accident.</param>
/// <param name="Jkm">Death.</param>
/// <param name="ComputedNow">
/// What today's roster and table of rates give, where that is not what was kept with the invoice; else null.
/// </param>
/// <param name="Forecast">Whether no invoice asks for the month yet, so that nothing is kept.</param>
public sealed record PremiumLine(
    string Programme,
    string Fund,
    YearMonth Month,
    int Workers,
    long InvoicedWorkers,
    PremiumFigures Jkk,
    PremiumFigures Jkm,
    Rupiah? ComputedNow,
    bool Forecast)
{
    /// <summary>
    /// What the same workers cost by today's table of rates, where that is not what was kept; else null. What
    /// <see cref="ComputedNow"/> differs by beyond this is the roster's.
    /// </summary>
    public Rupiah? AtRatesNow { get; init; }

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

    /// <summary>Whether nothing is computed, invoiced, paid or confirmed: what there was cancels out.</summary>
    internal bool IsEmpty => Workers == 0 && InvoicedWorkers == 0 && Jkk.IsZero && Jkm.IsZero;

    private PremiumFigures Total => Jkk + Jkm;
}
