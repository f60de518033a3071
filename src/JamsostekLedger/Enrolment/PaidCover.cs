using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Months of one worker that an invoice's money paid for, less what was released of them.</summary>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Allocation">Which allocation of its money; 0 of what documents settled.</param>
/// <param name="Fund">Code of the fund that paid.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Jkk">JKK for these months together.</param>
/// <param name="Jkm">JKM for these months together.</param>
/// <param name="PaidOn">Day on which the money for them was complete.</param>
public sealed record PaidCover(
    string Invoice, int Allocation, string Fund, YearMonth From, YearMonth To, Rupiah Jkk, Rupiah Jkm,
    LocalDate PaidOn)
{
    /// <summary>How many months.</summary>
    public int Months => MonthSpan.Length(From, To);

    /// <summary>The same as a run of a settlement.</summary>
    internal CoverRun Run => new(Invoice, Fund, From, To, Jkk, Jkm, null, null, PaidOn, null);

    /// <summary>Whether the month is among them.</summary>
    public bool Covers(YearMonth month) => From <= month && month <= To;

    /// <summary>The months of a run that is paid. Settlements know no allocations.</summary>
    internal static PaidCover Of(CoverRun run) =>
        new(run.Invoice, 0, run.Fund, run.From, run.To, run.Jkk, run.Jkm, run.PaidOn);

    /// <summary>What is left without the months from <paramref name="month"/> on; null where nothing is.</summary>
    public PaidCover? Before(YearMonth month)
    {
        if (month <= From)
            return null;
        if (To < month)
            return this;

        // All months of one run cost the same: a run never crosses a change of rates.
        var left = MonthSpan.Length(From, month.PlusMonths(-1));
        return this with
        {
            To = month.PlusMonths(-1),
            Jkk = new(Jkk.Amount / Months * left),
            Jkm = new(Jkm.Amount / Months * left),
        };
    }
}
