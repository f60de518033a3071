using JamsostekLedger.Ledger;

namespace JamsostekLedger.Cover;

/// <summary>Who lapses within so many days if nothing is paid, and what keeps them all in cover that long.</summary>
/// <param name="Days">Days from the day looked at.</param>
/// <param name="Until">The last of these days.</param>
/// <param name="Workers">Workers whose cover lapses on one of these days.</param>
/// <param name="FirstLapse">The earliest such day; what is paid before it is in time for all. Null for none.</param>
/// <param name="WorkerMonths">Months that must be paid, the oldest first, so that none of them lapses.</param>
/// <param name="Prevention">What these months cost.</param>
public sealed record LapseHorizon(
    int Days, LocalDate Until, int Workers, LocalDate? FirstLapse, int WorkerMonths, Rupiah Prevention)
{
    /// <summary>Both together, of the same days.</summary>
    public LapseHorizon Plus(LapseHorizon other) => this with
    {
        Workers = Workers + other.Workers,
        FirstLapse = FirstLapse > other.FirstLapse || FirstLapse is null ? other.FirstLapse : FirstLapse,
        WorkerMonths = WorkerMonths + other.WorkerMonths,
        Prevention = Prevention + other.Prevention,
    };
}
