using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Budgets;

/// <summary>
/// What a decree's head-count costs in a fiscal year at the dated rates, beside the pagu that was given for it.
/// </summary>
/// <param name="Workers">Head-count of the decree.</param>
/// <param name="Spans">Runs of months at one rate, in order.</param>
/// <param name="Pagu">Ceilings of the programme's lines in that year.</param>
public sealed record BudgetNeed(int Workers, IReadOnlyList<BudgetNeed.Span> Spans, Rupiah Pagu)
{
    /// <summary>What the workers cost in all.</summary>
    public Rupiah Need => Spans.Aggregate(Rupiah.Zero, (sum, span) => sum + span.Cost(Workers));

    /// <summary>What the pagu falls short of the need; below zero where it allows more.</summary>
    public Rupiah Shortfall => Need - Pagu;

    /// <summary>The need of vulnerable workers in the months that their programme runs.</summary>
    /// <param name="rates">The region's rates.</param>
    /// <param name="workers">Head-count of the decree.</param>
    /// <param name="months">The months that the programme runs.</param>
    /// <param name="fund">Code of the fund that pays: a discount may depend on it.</param>
    /// <param name="sector">The programme's sector in free text, or null.</param>
    /// <param name="pagu">Ceilings of the programme's lines.</param>
    public static BudgetNeed Of(
        RateTable rates, int workers, IEnumerable<YearMonth> months, string fund, string? sector, Rupiah pagu)
    {
        var spans = new List<Span>();
        foreach (var month in months)
        {
            var rate = rates.FindBpu(month, fund, sector)?.Total ?? Rupiah.Zero;
            if (spans is [.., var last] && last.Rate == rate)
                spans[^1] = last with { Months = last.Months + 1 };
            else
                spans.Add(new(1, rate));
        }

        return new(workers, spans, pagu);
    }

    /// <summary>Months at one rate.</summary>
    /// <param name="Months">How many.</param>
    /// <param name="Rate">Rupiah a worker and month.</param>
    public sealed record Span(int Months, Rupiah Rate)
    {
        /// <summary>What so many workers cost in these months.</summary>
        public Rupiah Cost(int workers) => Rate * Months * workers;
    }
}
