using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using NodaTime;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report risk</c>: who lapses if nothing more is paid, as sums over the journal.</summary>
public static class LapseRiskQuery
{
    // Every worker stands under the month until which somebody has paid; so this reads a few rows for any number of
    // workers.
    private const string Until = $"""
        select programme, fund, month,
            sum(case when debit = 'cover:until' then amount else -amount end)::int
        from {JournalSource.Sql} j
        where unit = 'worker' and (debit = 'cover:until' or credit = 'cover:until') and value_date <= $5
        group by 1, 2, 3
        having sum(case when debit = 'cover:until' then amount else -amount end) <> 0
        """;

    /// <summary>The risk as it stands on a day, by what was paid until then.</summary>
    public static async Task<RiskReport> RunAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation = default)
    {
        var programmes = (await ViewQueries.ListAsync<ProgrammeCard>(database, region, asOf, cancellation))
            .ToDictionary(card => card.Code);
        var rates = await RateTableQuery.RunAsync(database, region, asOf, cancellation);
        var workers = await WorkersAsync(database, region, on, asOf, cancellation);
        var budget = await BudgetUseQuery.RunAsync(database, region, on.Year, asOf, cancellation);

        // An overdrawn line takes nothing from the others.
        var money = budget.Lines.GroupBy(line => line.Fund).ToDictionary(
            lines => lines.Key,
            lines => new Rupiah(lines.Sum(line => Math.Max(0, (line.Available + line.Reserved).Amount))));
        return new(
            region, on, asOf.RecordedAt,
            LapseRisk.Of(workers, on, Rate, CoverRules.Shipped),
            CoverLeft.Of(workers, on, Rate, fund => money.TryGetValue(fund, out var left) ? left : null,
                CoverRules.Shipped));

        Rupiah Rate(Payer payer, YearMonth month) =>
            rates.FindBpu(month, payer.Fund, programmes.GetValueOrDefault(payer.Programme)?.Sector)?.Total
            ?? Rupiah.Zero;
    }

    private static async Task<IReadOnlyList<CoveredWorkers>> WorkersAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = JournalSource.Command(database, Until, region, asOf);
        command.Parameters.Add(Sql.Parameter(Sql.Date(on), NpgsqlDbType.Date));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var workers = new List<CoveredWorkers>();
        while (await reader.ReadAsync(cancellation))
            workers.Add(new(
                new(reader.GetString(0), reader.GetString(1)),
                Sql.Date(reader.GetFieldValue<DateOnly>(2)).ToYearMonth(),
                reader.GetInt32(3)));
        return workers;
    }
}
