namespace JamsostekLedger.Store.Reading;

/// <summary>The years of which the ledger of a region holds anything.</summary>
/// <param name="Budgets">Fiscal years with budget lines, ascending.</param>
/// <param name="Claims">Years with claim payments, ascending.</param>
public sealed record YearsHeld(IReadOnlyList<int> Budgets, IReadOnlyList<int> Claims)
{
    /// <summary>The last of the fiscal years, or null.</summary>
    public int? LatestBudget => Budgets is [.., var last] ? last : null;
}

/// <summary>Finds the years that a page can offer.</summary>
public static class YearsQuery
{
    private const string Sql = $"""
        select distinct coalesce(fiscal_year, extract(year from value_date)::int) as year,
            benefit is not null as is_claim
        from {JournalSource.Sql} j
        where unit = 'IDR' and (benefit is not null or debit like 'budget:%' or credit like 'budget:%')
        order by 1
        """;

    /// <summary>The years as recorded at an instant.</summary>
    public static async Task<YearsHeld> RunAsync(Moment moment, CancellationToken cancellation = default)
    {
        var (budgets, claims) = (new List<int>(), new List<int>());
        await foreach (var row in JournalSource.Query(moment, Sql).RowsAsync(cancellation))
            (row.Flag("is_claim") ? claims : budgets).Add(row.Count("year"));
        return new(budgets, claims);
    }
}
