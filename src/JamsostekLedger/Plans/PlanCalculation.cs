using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>
/// Reckons a plan. In each month those who are covered are paid before anybody joins, and what stands first in the mix
/// before what follows. Whom the money does not reach falls out and does not come back: a cover that begins anew is
/// another one, with clocks of its own.
/// </summary>
public sealed class PlanCalculation
{
    private readonly PlanTerms _terms;
    private readonly PlanSeen _seen;
    private readonly RateOf _rates;
    private readonly PlanLine[] _lines;
    private readonly PlanBudget _budget;
    private readonly IReadOnlyList<PlanRunOut> _runsOut;
    private readonly List<PlanBatch> _batches = [];
    private readonly List<PlanMonth> _months = [];
    private readonly PlanSpending _spending = new();

    private PlanCalculation(PlanTerms terms, PlanSeen seen, RateOf rates)
    {
        (_terms, _seen, _rates) = (terms, seen, rates);
        _lines = [.. seen.Lines.Where(line => terms.Mix.Any(share => share.DrawsOn(line.Line)))];
        _budget = new(_lines);
        _runsOut = terms.RunsOut.Count > 0 ? terms.RunsOut : seen.RunsOut ?? [];
    }

    /// <summary>What comes of the terms with what was seen, at these rates.</summary>
    public static PlanTrial Of(PlanTerms terms, PlanSeen seen, RateOf rates)
    {
        if (terms.Fault() is { } fault)
            return PlanTrial.Refused(terms, fault);
        for (var month = terms.StartMonth; month <= terms.LastMonth(); month = month.PlusMonths(1))
            if (terms.Mix.Any(share => rates(month, share.Fund, share.Sector) is null))
                return PlanTrial.Refused(terms, new("rate-unknown", $"Tarif iuran {month:uuuu-MM} tidak diketahui."));
        return new(terms, seen, new PlanCalculation(terms, seen, rates).Run(), null);
    }

    private PlanResult Run()
    {
        var target = (long)decimal.Ceiling(_terms.Target() * _seen.Denominator / 100);
        var existing = ExistingIn(_terms.TargetMonth);
        var needed = Math.Max(0, target - existing);
        var planned = Apportioned(needed);
        // One month more than is paid, so that the last to fall out are seen.
        for (var month = _terms.StartMonth; month <= _terms.LastMonth().PlusMonths(1); month = month.PlusMonths(1))
            Reckon(month, planned);

        var money = _spending.Money(_lines);
        var earmarks = PlanEarmarks.Of(_terms, _seen, money);
        var result = new PlanResult(
            _terms.TargetMonth, target, existing, needed, planned.Sum(), _months, money, earmarks, []);
        return result with { Warnings = [.. PlanWarnings.Of(_terms, _seen, result)] };
    }

    private void Reckon(YearMonth month, long[] planned)
    {
        var ended = _batches.Where(batch => batch.Ends == month).Sum(batch => batch.Workers);
        _batches.RemoveAll(batch => batch.Ends == month);
        var (costs, draws, runningOut, joining, notJoining) = (new List<PlanCost>(), new List<PlanDraw>(), 0L, 0L, 0L);
        foreach (var batch in _batches.OrderBy(batch => batch.At))
        {
            if (batch.Share.Payment == PlanPayment.Ahead)
                continue;
            var paid = Pay(batch.Share, month, 1, batch.Workers, costs, draws);
            runningOut += batch.Workers - paid;
            batch.Workers = paid;
        }

        for (var at = 0; at < planned.Length; at++)
        {
            var (share, wanted) = (_terms.Mix[at], JoiningIn(month, planned[at]));
            var months = share.Payment == PlanPayment.Ahead ? share.Months : 1;
            var paid = Pay(share, month, months, wanted, costs, draws);
            joining += paid;
            notJoining += wanted - paid;
            if (paid > 0)
                _batches.Add(new(at, share, month, paid));
        }

        var before = month == _terms.StartMonth ? _seen.Numerator : _months[^1].Existing;
        var existing = ExistingIn(month);
        _months.Add(new(
            month, existing, before - existing, joining, notJoining, ended, runningOut,
            _batches.Sum(batch => batch.Workers), _seen.Denominator, costs,
            [.. draws.GroupBy(draw => draw.Line).Select(line => new PlanDraw(line.Key, Sum(line)))],
            [.. _spending.Limited(month.Year).Select(fund => new PlanLeft(fund, _budget.Left(fund, month.Year)))]));
    }

    // Pays as many of the workers as the money reaches for so many months from this one on.
    private long Pay(
        PlanShare share, YearMonth month, int months, long workers, List<PlanCost> costs, List<PlanDraw> draws)
    {
        if (workers == 0)
            return 0;

        var rates = Enumerable.Range(0, months)
            .Select(ahead => _rates(month.PlusMonths(ahead), share.Fund, share.Sector)!).ToArray();
        var jkk = rates.Aggregate(Rupiah.Zero, (sum, rate) => sum + rate.Jkk);
        var jkm = rates.Aggregate(Rupiah.Zero, (sum, rate) => sum + rate.Jkm);
        var lines = _budget.For(share, month);
        var paid = lines is null ? workers : _budget.Affordable(lines, jkk, jkm, workers);
        if (lines is not null)
            draws.AddRange(_budget.Draw(lines, jkk * paid, jkm * paid));
        if (paid > 0)
            costs.AddRange(rates.GroupBy(rate => rate).Select(same => new PlanCost(
                share.Fund, share.Programme, paid, same.Count(), same.Key.Jkk, same.Key.Jkm, same.Key.JkkRate,
                same.Key.JkmRate)));
        _spending.Add(share.Fund, month, lines is not null, (jkk + jkm) * paid, workers - paid);
        return paid;
    }

    private long ExistingIn(YearMonth month) => Math.Max(0,
        _seen.Numerator - _runsOut.Where(cover => cover.LastMonth < month).Sum(cover => (long)cover.Workers));

    // Shares of the workers needed are cut so that they add up: each is the difference of two sums from the first on.
    private long[] Apportioned(long needed)
    {
        var (sum, given) = (0m, 0L);
        var planned = new long[_terms.Mix.Count];
        for (var at = 0; at < planned.Length; at++)
        {
            sum += _terms.Mix[at].PartOfNeeded();
            var upTo = (long)decimal.Floor(needed * sum / 100);
            planned[at] = _terms.Mix[at].Workers ?? upTo - given;
            given = upTo;
        }

        return planned;
    }

    private long JoiningIn(YearMonth month, long planned)
    {
        if (_terms.PhaseIn == PhaseIn.AtOnce)
            return month == _terms.StartMonth ? planned : 0;
        var (all, at) = (_terms.PhaseInMonths(), _months.Count);
        return at >= all ? 0 : UpTo(at + 1) - UpTo(at);

        long UpTo(int months) => (planned * months + all - 1) / all;
    }

    private static Rupiah Sum(IEnumerable<PlanDraw> draws) =>
        draws.Aggregate(Rupiah.Zero, (sum, draw) => sum + draw.Amount);
}
