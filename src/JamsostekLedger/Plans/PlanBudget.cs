using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Plans;

/// <summary>The pagu that is left while a plan is reckoned: what one share draws is gone for the others.</summary>
internal sealed class PlanBudget
{
    private readonly PlanLine[] _lines;
    private readonly Dictionary<BudgetLineId, long> _left;

    public PlanBudget(IEnumerable<PlanLine> lines)
    {
        // The oldest money first: earmarked money that was carried over is the first to be asked about.
        _lines = [.. lines.OrderBy(line => line.Line.FundYear)
            .ThenBy(line => line.Line.Programme, StringComparer.Ordinal)
            .ThenBy(line => line.Line.AccountCode, StringComparer.Ordinal)];
        _left = _lines.ToDictionary(line => line.Line, line => Math.Max(0, line.Available.Amount));
    }

    /// <summary>
    /// The lines that pay for a share in a month; null where nothing bounds it, because the fund is none of the
    /// regional budget and no line of it is known.
    /// </summary>
    public PlanLine[]? For(PlanShare share, YearMonth month)
    {
        PlanLine[] lines = [.. _lines.Where(line => line.Line.FiscalYear == month.Year && share.DrawsOn(line.Line))];
        return lines.Length == 0 && Funds.Find(share.Fund) is { IsApbd: false } ? null : lines;
    }

    /// <summary>How many of some workers the lines can pay for.</summary>
    public long Affordable(PlanLine[] lines, Rupiah jkk, Rupiah jkm, long workers)
    {
        var (forJkk, forJkm, forBoth) = Split(lines);
        var (a, b, g) = (Sum(forJkk), Sum(forJkm), Sum(forBoth));
        var (least, most) = (0L, workers);
        while (least < most)
        {
            var half = least + (most - least + 1) / 2;
            var lacking = Math.Max(0, jkk.Amount * half - a) + Math.Max(0, jkm.Amount * half - b);
            if (lacking <= g)
                least = half;
            else
                most = half - 1;
        }

        return least;
    }

    /// <summary>Takes what workers cost out of the lines.</summary>
    public IEnumerable<PlanDraw> Draw(PlanLine[] lines, Rupiah jkk, Rupiah jkm)
    {
        var (forJkk, forJkm, forBoth) = Split(lines);
        return [.. Take([.. forJkk, .. forBoth], jkk.Amount), .. Take([.. forJkm, .. forBoth], jkm.Amount)];
    }

    /// <summary>What is left of a fund's lines of a year, as far as the plan may draw on them.</summary>
    public Rupiah Left(string fund, int year) => new(_lines
        .Where(line => line.Line.Fund == fund && line.Line.FiscalYear == year)
        .Sum(line => _left[line.Line]));

    // Where both benefits have accounts of their own each pays its own; an account of neither pays for both.
    private static (PlanLine[] Jkk, PlanLine[] Jkm, PlanLine[] Both) Split(PlanLine[] lines)
    {
        var jkk = Array.FindAll(lines, line => AccountCodes.BenefitOf(line.Line.AccountCode) == Benefit.Jkk);
        var jkm = Array.FindAll(lines, line => AccountCodes.BenefitOf(line.Line.AccountCode) == Benefit.Jkm);
        return jkk.Length == 0 || jkm.Length == 0
            ? ([], [], lines)
            : (jkk, jkm, [.. lines.Except(jkk).Except(jkm)]);
    }

    private long Sum(PlanLine[] lines) => lines.Sum(line => _left[line.Line]);

    private IEnumerable<PlanDraw> Take(PlanLine[] lines, long amount)
    {
        foreach (var line in lines)
        {
            var part = Math.Min(amount, _left[line.Line]);
            if (part == 0)
                continue;
            _left[line.Line] -= part;
            amount -= part;
            yield return new(line.Line, new(part));
        }
    }
}
