using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Store.Export;

/// <summary>What each account comes to at the end of every month in which it moved.</summary>
internal sealed class MonthlyBalances
{
    private readonly SortedDictionary<YearMonth, Dictionary<(string Account, string Unit), long>> _months = [];

    /// <summary>Adds a line to the month of its value date.</summary>
    public void Add(JournalLine line)
    {
        var month = line.ValueDate.ToYearMonth();
        if (!_months.TryGetValue(month, out var moved))
            _months.Add(month, moved = []);
        moved[(line.Debit, line.Unit)] = moved.GetValueOrDefault((line.Debit, line.Unit)) + line.Amount;
        moved[(line.Credit, line.Unit)] = moved.GetValueOrDefault((line.Credit, line.Unit)) - line.Amount;
    }

    /// <summary>Writes them as assertions; hledger takes them after all lines of their day, for they stand
    /// last.</summary>
    public async Task AssertAsync(TextWriter writer)
    {
        var sums = new Dictionary<(string Account, string Unit), long>();
        foreach (var (month, moved) in _months)
        {
            await writer.WriteLineAsync(
                $"{LocalDatePattern.Iso.Format(month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth))} * saldo");
            foreach (var ((account, unit), change) in moved.OrderBy(sum => sum.Key.Account, StringComparer.Ordinal)
                         .ThenBy(sum => sum.Key.Unit, StringComparer.Ordinal))
            {
                var sum = sums[(account, unit)] = sums.GetValueOrDefault((account, unit)) + change;
                var commodity = HledgerExport.Commodity(unit);
                await writer.WriteLineAsync($"    {account}  0 {commodity} = {sum} {commodity}");
            }

            await writer.WriteLineAsync();
        }
    }
}
