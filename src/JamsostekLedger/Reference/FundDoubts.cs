using System.Globalization;

namespace JamsostekLedger.Reference;

/// <summary>The doubts about funds by year of spending.</summary>
public static class FundDoubts
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<FundDoubt> All { get; } =
    [
        .. DatedTable.Read("fund-doubts").Select(row => new FundDoubt(
            row["id"],
            row["fund"],
            int.Parse(row["year_from"], CultureInfo.InvariantCulture),
            row["year_to"].Length == 0 ? null : int.Parse(row["year_to"], CultureInfo.InvariantCulture),
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            row["doubt"],
            row["english"],
            row["source"])),
    ];

    /// <summary>The doubts about a fund in a year.</summary>
    public static IEnumerable<FundDoubt> Of(string fund, int year) =>
        All.Where(doubt => doubt.Fund == fund && doubt.FromYear <= year && !(doubt.ToYear < year));
}
