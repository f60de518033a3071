namespace JamsostekLedger.Store.Reading;

/// <summary>The years of which the ledger of a region holds anything.</summary>
/// <param name="Budgets">Fiscal years with budget lines, ascending.</param>
/// <param name="Claims">Years with claim payments, ascending.</param>
public sealed record YearsHeld(IReadOnlyList<int> Budgets, IReadOnlyList<int> Claims)
{
    /// <summary>The last of the fiscal years, or null.</summary>
    public int? LatestBudget => Budgets is [.., var last] ? last : null;

    /// <summary>The last of the years with claims, or null.</summary>
    public int? LatestClaims => Claims is [.., var last] ? last : null;
}

/// <summary>Finds the years that a page can offer.</summary>
public static class YearsQuery
{
    private const string Sql = $"""
        select distinct coalesce(fiscal_year, extract(year from value_date)::int), benefit is not null
        from {JournalSource.Sql} j
        where unit = 'IDR' and (benefit is not null or debit like 'budget:%' or credit like 'budget:%')
        order by 1
        """;

    /// <summary>The years as recorded at an instant.</summary>
    public static async Task<YearsHeld> RunAsync(
        LedgerDatabase database, string region, AsOf asOf, CancellationToken cancellation = default)
    {
        await using var command = JournalSource.Command(database, Sql, region, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (budgets, claims) = (new List<int>(), new List<int>());
        while (await reader.ReadAsync(cancellation))
            (reader.GetBoolean(1) ? claims : budgets).Add(reader.GetInt32(0));
        return new(budgets, claims);
    }
}
