using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>The fields by which somebody corrects how a file is read.</summary>
internal static class StagedForm
{
    /// <summary>Kind of file.</summary>
    public const string Kind = "kind";

    /// <summary>The sheet.</summary>
    public const string Sheet = "sheet";

    /// <summary>Whether commas group the digits.</summary>
    public const string English = "english";

    /// <summary>Name of the source under which the map is kept.</summary>
    public const string Source = "source";

    /// <summary>What to do: look again, record, or discard.</summary>
    public const string Do = "do";

    /// <summary>Fields of this many values.</summary>
    public const int Values = 24;

    /// <summary>Field of what a column of the file is.</summary>
    public static string Column(int place) => $"column-{place}";

    /// <summary>Field of what it was and what stands over it.</summary>
    public static string Was(int place) => $"was-{place}";

    /// <summary>Field of what every row says in a column of ours.</summary>
    public static string Constant(string column) => $"set-{column}";

    /// <summary>Field of a value: its column, what stands there, what it means.</summary>
    public static string Value(int number, string part) => $"value-{number}-{part}";

    /// <summary>How the file is to be read by what the form holds, beside what was kept.</summary>
    public static ReadingOptions Read(IReadOnlyDictionary<string, string> form, FileKind kind, ReadingOptions before)
    {
        var map = ColumnMap.Nothing();
        var heads = form.Where(field => field.Key.StartsWith("was-", StringComparison.Ordinal))
            .Select(field => (Place: int.TryParse(field.Key[4..], out var place) ? place : -1, Says: field.Value))
            .Where(field => field.Place >= 0 && field.Says.Contains('|'))
            .Select(field => (field.Place, Was: field.Says[..field.Says.IndexOf('|')],
                Head: field.Says[(field.Says.IndexOf('|') + 1)..])).OrderBy(field => field.Place).ToList();
        foreach (var (place, was, head) in heads)
        {
            var isNamed = head.Length > 0 && heads.Count(other => other.Head == head) == 1;
            var name = isNamed ? head : $"[{HeadPlace.LetterOf(place)}]";
            var now = form.GetValueOrDefault(Column(place), was);
            if (now != was)
                map.Place(name, now.Length == 0 ? ColumnMap.Unread : now);
            else if (Said(before, name) is { } said)
                map.Place(name, said);
        }

        foreach (var column in kind.Columns)
            if (form.GetValueOrDefault(Constant(column.Name), "").Trim() is { Length: > 0 } value)
                map.Set(column.Name, value);
        for (var number = 0; number < Values; number++)
            if (Part(number, "column") is { Length: > 0 } column && Part(number, "foreign") is { Length: > 0 } foreign
                && Part(number, "ours") is { Length: > 0 } ours)
                map.Translate(column, foreign, ours);
        if (form.ContainsKey(English))
            map.GroupByComma();
        return new(map, form.GetValueOrDefault(Sheet, "") is { Length: > 0 } sheet ? sheet : null);

        string Part(int number, string part) => form.GetValueOrDefault(Value(number, part), "").Trim();
    }

    private static string? Said(ReadingOptions before, string name) => before.Map?.Of(name);
}
