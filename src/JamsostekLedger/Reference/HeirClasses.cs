using System.Globalization;
using NodaTime.Text;

namespace JamsostekLedger.Reference;

/// <summary>The classes of heirs in the order of the law.</summary>
public static class HeirClasses
{
    /// <summary>All rows, in the order of the law.</summary>
    public static IReadOnlyList<HeirClass> All { get; } =
    [
        .. DatedTable.Read("heir-classes").Select(row => new HeirClass(
            row["id"],
            row["class"],
            int.Parse(row["rank"], CultureInfo.InvariantCulture),
            row["name"],
            row["name_en"],
            Day(row["from"]),
            Day(row["to"]),
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            row["source"])),
    ];

    /// <summary>Those in force on a day.</summary>
    public static IEnumerable<HeirClass> On(LocalDate day) => All.Where(row => row.Covers(day));

    /// <summary>The class with a code as it stands on a day, or null.</summary>
    public static HeirClass? Find(string? code, LocalDate day) => On(day).FirstOrDefault(row => row.Code == code);

    /// <summary>Whether there is, or was, such a class.</summary>
    public static bool Knows(string? code) => All.Any(row => row.Code == code);

    private static LocalDate? Day(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}
