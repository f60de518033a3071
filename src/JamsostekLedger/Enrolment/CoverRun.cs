using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Months of one worker that follow each other, paid at one price by one invoice's money on one day.</summary>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Fund">Code of the fund that paid.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Jkk">JKK for these months together.</param>
/// <param name="Jkm">JKM for these months together.</param>
/// <param name="JkkRate">Id of the rate row that JKK was computed by, where known.</param>
/// <param name="JkmRate">Id of the rate row that JKM was computed by, where known.</param>
/// <param name="PaidOn">Day on which the money for them was complete.</param>
/// <param name="ReleasedOn">Day from which they are paid no longer, where that came.</param>
public sealed record CoverRun(
    string Invoice, string Fund, YearMonth From, YearMonth To, Rupiah Jkk, Rupiah Jkm, string? JkkRate,
    string? JkmRate, LocalDate PaidOn, LocalDate? ReleasedOn)
{
    /// <summary>The same months each by itself.</summary>
    internal IEnumerable<CoverRun> Apart()
    {
        var months = MonthSpan.Length(From, To);
        return MonthSpan.Of(From, To).Select(month => this with
        {
            From = month, To = month, Jkk = new(Jkk.Amount / months), Jkm = new(Jkm.Amount / months),
            JkkRate = null, JkmRate = null,
        });
    }

    /// <summary>Runs in the order of months, those joined that are one.</summary>
    internal static List<CoverRun> Joined(IEnumerable<CoverRun> runs)
    {
        var joined = new List<CoverRun>();
        foreach (var run in runs.OrderBy(run => run.From).ThenBy(run => run.PaidOn).ThenBy(run => run.ReleasedOn)
                     .ThenBy(run => run.Invoice, StringComparer.Ordinal))
        {
            var at = joined.FindIndex(before => before.IsFollowedBy(run));
            if (at < 0)
                joined.Add(run);
            else
                joined[at] = joined[at] with
                {
                    To = run.To, Jkk = joined[at].Jkk + run.Jkk, Jkm = joined[at].Jkm + run.Jkm,
                };
        }

        return joined;
    }

    private bool IsFollowedBy(CoverRun next)
    {
        var (months, more) = (MonthSpan.Length(From, To), MonthSpan.Length(next.From, next.To));
        return next.From == To.PlusMonths(1) && (Invoice, Fund) == (next.Invoice, next.Fund)
            && (PaidOn, ReleasedOn) == (next.PaidOn, next.ReleasedOn)
            && (JkkRate, JkmRate) == (next.JkkRate, next.JkmRate)
            && (Jkk.Amount / months, Jkm.Amount / months) == (next.Jkk.Amount / more, next.Jkm.Amount / more);
    }
}
