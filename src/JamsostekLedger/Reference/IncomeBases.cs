using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>The bases by income. Vulnerable workers always pay from the lowest.</summary>
public static class IncomeBases
{
    /// <summary>All of them, the lowest first.</summary>
    public static IReadOnlyList<IncomeBase> All { get; } =
    [
        .. DatedTable.Read("income-bases").Select(row => new IncomeBase(
            new(long.Parse(row["income_from"], CultureInfo.InvariantCulture)),
            new(long.Parse(row["base"], CultureInfo.InvariantCulture)),
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            row["source"])),
    ];

    /// <summary>The lowest base.</summary>
    public static IncomeBase Lowest => All[0];

    /// <summary>The base of a monthly income; of one below zero the lowest.</summary>
    public static IncomeBase Of(Rupiah income) => All.LastOrDefault(row => row.IncomeFrom <= income) ?? Lowest;
}
