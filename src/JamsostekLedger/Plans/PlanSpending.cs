using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What is spent by fund and year while a plan is reckoned, and when it was no longer enough.</summary>
internal sealed class PlanSpending
{
    private readonly Dictionary<(string Fund, int Year, bool Limited), (Rupiah Spent, YearMonth? RunsOut, long Unpaid)>
        _spent = [];

    /// <summary>Takes down a payment, and how many it did not reach.</summary>
    public void Add(string fund, YearMonth month, bool limited, Rupiah amount, long unpaid)
    {
        var key = (fund, month.Year, limited);
        var (spent, runsOut, lacking) = _spent.GetValueOrDefault(key);
        if (unpaid > 0)
        {
            runsOut ??= month;
            lacking += runsOut == month ? unpaid : 0;
        }

        _spent[key] = (spent + amount, runsOut, lacking);
    }

    /// <summary>Funds that a pagu bounds in a year.</summary>
    public IEnumerable<string> Limited(int year) => _spent.Keys
        .Where(key => key.Limited && key.Year == year).Select(key => key.Fund).Order(StringComparer.Ordinal);

    /// <summary>The money by fund and year.</summary>
    public IReadOnlyList<PlanMoney> Money(IReadOnlyList<PlanLine> lines) =>
    [
        .. _spent
            .OrderBy(entry => entry.Key.Year).ThenBy(entry => entry.Key.Fund, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Limited)
            .Select(entry => new PlanMoney(
                entry.Key.Fund, entry.Key.Year, entry.Key.Limited,
                new(entry.Key.Limited
                    ? lines.Where(line => (line.Line.Fund, line.Line.FiscalYear) == (entry.Key.Fund, entry.Key.Year))
                        .Sum(line => Math.Max(0, line.Available.Amount))
                    : 0),
                entry.Value.Spent, entry.Value.RunsOut, entry.Value.Unpaid)),
    ];
}
