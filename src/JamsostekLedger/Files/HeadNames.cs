using JamsostekLedger.Reference;

namespace JamsostekLedger.Files;

/// <summary>Every head by which the columns of a kind of file are known: its own and foreign ones.</summary>
internal sealed class HeadNames
{
    private static readonly Dictionary<string, HeadNames> Known = new(StringComparer.Ordinal);
    private static readonly Lock Guard = new();

    private readonly Dictionary<string, (string Column, int Rank)> _columns = new(StringComparer.Ordinal);

    private HeadNames(FileKind kind)
    {
        Own = [.. kind.Columns.Select(column => column.Name), Header.RegionCode];
        foreach (var column in Own)
            _columns.TryAdd(HeadName.Squeezed(column), (column, 0));
        foreach (var known in KnownHeads.All)
            if ((known.Kind == kind.HeadsOf || known.Kind == "*") && Own.Contains(known.Column))
                _columns.TryAdd(HeadName.Squeezed(known.Head), (known.Column, known.Rank));
    }

    /// <summary>Our own names.</summary>
    public HashSet<string> Own { get; }

    /// <summary>Those of a kind of file.</summary>
    public static HeadNames Of(FileKind kind)
    {
        lock (Guard)
            return Known.TryGetValue(kind.Name, out var names) && names.Own.Count == kind.Columns.Count + 1
                ? names
                : Known[kind.Name] = new(kind);
    }

    /// <summary>The column that a head means, or null; a map has the first word.</summary>
    public (string Column, int Rank)? Find(string head, ColumnMap? map)
    {
        if (map?.NameOf(head, IsOurs) is { } mapped)
            return mapped == ColumnMap.Unread ? null : (mapped, 0);
        return _columns.TryGetValue(HeadName.Squeezed(head), out var known) ? known : null;
    }

    /// <summary>What a map says of the column at a place: ours, <see cref="ColumnMap.Unread"/>, or null.</summary>
    public string? FindAt(int place, ColumnMap map) => map.NameOf($"[{HeadPlace.LetterOf(place)}]", IsOurs);

    /// <summary>Whether a map says that a head is not to be read.</summary>
    public bool IsUnread(string head, ColumnMap map) =>
        head.Length > 0 && map.NameOf(head, IsOurs) == ColumnMap.Unread;

    private bool IsOurs(string name) => Own.Contains(name.ToLowerInvariant());
}
