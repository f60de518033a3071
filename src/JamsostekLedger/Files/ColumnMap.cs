using System.Text.Json;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// Which column of a foreign file is which of ours: a JSON object <c>{ "Nomor SP2D": "document_number" }</c>, or
/// lines <c>Nomor SP2D = document_number</c> (also with a comma, a semicolon or a tab). The two names may stand either
/// way round; a line that begins with # is a remark. What the file does not say stands behind <c>:=</c>:
/// <c>programme := desa-2024</c> for every row, <c>kind[LS] := SP2D</c> for one of a column's values, and
/// <c>angka := inggris</c> where commas group the digits.
/// </summary>
public sealed class ColumnMap
{
    private const string Is = ":=";

    private readonly List<(string Left, string Right)> _pairs = [];
    private readonly Dictionary<string, string> _constants = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Column, string Foreign), string> _values = [];

    /// <summary>Whether a comma groups three digits and a dot starts the sen.</summary>
    public bool GroupsByComma { get; private set; }

    /// <summary>What the file says of no row, by column.</summary>
    public IReadOnlyDictionary<string, string> Constants => _constants;

    /// <summary>The columns of which it translates values.</summary>
    internal IEnumerable<string> TranslatedColumns => _values.Keys.Select(value => value.Column);

    /// <summary>A map that says nothing yet.</summary>
    public static ColumnMap Nothing() => new();

    /// <summary>Reads one.</summary>
    public static ColumnMap? Parse(string text, out Refusal? refusal)
    {
        var map = new ColumnMap();
        refusal = text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{") ? map.AddJson(text) : map.AddLines(text);
        return refusal is null ? map : null;
    }

    /// <summary>Adds what every row says in a column.</summary>
    public void Set(string column, string value) => _constants[column.Trim()] = CellText.Clean(value);

    /// <summary>Our name of a foreign column among those of a kind of file; null where the map does not say.</summary>
    internal string? NameOf(string foreign, Func<string, bool> isOurs)
    {
        foreach (var (left, right) in _pairs)
        {
            if (isOurs(right) && Same(left, foreign))
                return right.ToLowerInvariant();
            if (!isOurs(right) && isOurs(left) && Same(right, foreign))
                return left.ToLowerInvariant();
        }

        return null;
    }

    /// <summary>Our value of a foreign one in a column, or null.</summary>
    internal string? ValueOf(string column, string foreign) => _values.Count == 0
        ? null
        : _values.GetValueOrDefault((column, foreign.ToUpperInvariant()));

    private static bool Same(string left, string right) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase) || HeadName.Squeezed(left) == HeadName.Squeezed(right);

    private Refusal? AddJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            foreach (var member in json.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.String)
                    return Unreadable($"kolom {member.Name} harus berisi teks");
                var (name, value) = (member.Name.Trim(), member.Value.GetString()!.Trim());
                if (!value.StartsWith(Is, StringComparison.Ordinal))
                    _pairs.Add((name, value));
                else if (!TrySay(name, value[Is.Length..]))
                    return Unreadable($"{name} tidak dikenal");
            }

            return null;
        }
        catch (JsonException)
        {
            return Unreadable("JSON tidak lengkap atau salah tulis");
        }
    }

    private Refusal? AddLines(string text)
    {
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var rest = line.AsSpan().Trim();
            if (rest.IsEmpty || rest[0] == '#')
                continue;

            var said = rest.IndexOf(Is, StringComparison.Ordinal);
            if (said > 0 && TrySay(Name(rest[..said]), Name(rest[(said + Is.Length)..])))
                continue;
            var separator = rest.IndexOf('=');
            if (separator < 0)
                separator = rest.IndexOfAny('\t', ';', ',');
            if (separator < 0 || said > 0)
                return Unreadable($"baris {number} harus berbentuk kolom asing = kolom kami");
            _pairs.Add((Name(rest[..separator]), Name(rest[(separator + 1)..])));
        }

        return _pairs.Count + _constants.Count + _values.Count == 0 && !GroupsByComma
            ? Unreadable("isinya kosong")
            : null;
    }

    private bool TrySay(string name, string value)
    {
        if (value.Length == 0)
            return false;
        if (name is "angka" or "numbers")
            return GroupsByComma = value is "inggris" or "english";

        var open = name.IndexOf('[');
        if (open > 0 && name[^1] == ']')
        {
            var foreign = Name(name.AsSpan(open + 1)[..^1]);
            _values[(name[..open].Trim().ToLowerInvariant(), foreign.ToUpperInvariant())] = value;
        }
        else
        {
            Set(name, value);
        }

        return true;
    }

    private static string Name(ReadOnlySpan<char> text) => text.Trim().Trim('"').Trim().ToString();

    private static Refusal Unreadable(string why) => new("map-unreadable", $"Peta kolom tidak dapat dibaca: {why}.");
}
