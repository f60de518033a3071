using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>One line of a fiscal year.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Fund's code.</param>
/// <param name="FundYear">Year of origin of the money.</param>
/// <param name="AccountCode">Kode rekening.</param>
/// <param name="Pagu">Ceiling in force.</param>
/// <param name="Reserved">Held by reservations.</param>
/// <param name="Realised">SP2D less the returns of the same year.</param>
/// <param name="Returned">Those returns.</param>
/// <param name="CarriedOver">Earmarked money that was brought into this year from the one before.</param>
/// <param name="MonthsPaid">Months of the year in which an SP2D paid.</param>
public sealed record BudgetUseLine(
    string Programme,
    string Fund,
    int FundYear,
    string AccountCode,
    Rupiah Pagu,
    Rupiah Reserved,
    Rupiah Realised,
    Rupiah Returned,
    Rupiah CarriedOver,
    int MonthsPaid)
{
    /// <summary>Office that spends (SKPD), where the line names it.</summary>
    public string? Skpd { get; init; }

    /// <summary>Sub-activity, likewise.</summary>
    public string? SubActivity { get; init; }

    /// <summary>The line in a fiscal year.</summary>
    public BudgetLineId In(int fiscalYear) =>
        new(fiscalYear, AccountCode, Programme, Fund, FundYear, Skpd, SubActivity);

    /// <summary>What may still be reserved or paid; below zero after a breach or a cut.</summary>
    public Rupiah Available => Pagu - Reserved - Realised;

    /// <summary>Whether more was paid than the pagu allows.</summary>
    public bool Overspent => Realised > Pagu;

    /// <summary>
    /// Whole months that the available money lasts at what a month has cost so far; null where nothing was paid.
    /// </summary>
    public long? MonthsLeft => BudgetUseTotal.MonthsOf(Available, Realised, MonthsPaid);
}
