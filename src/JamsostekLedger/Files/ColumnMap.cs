using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// Which column of a foreign file is which of ours: a JSON object <c>{ "Nomor SP2D": "document_number" }</c>, or
/// lines <c>Nomor SP2D = document_number</c> (also with a comma, a semicolon or a tab). The two names may stand either
/// way round; a line that begins with # is a remark. What the file does not say stands behind <c>:=</c>:
/// <c>programme := desa-2024</c> for every row, <c>kind[LS] := SP2D</c> for one of a column's values, and
/// <c>angka := inggris</c> where commas group the digits. A column without a head, or one of two alike, is named by its
/// place: <c>[E] = amount</c>; one that is not to be read by a hyphen: <c>Catatan = -</c>.
/// </summary>
public sealed class ColumnMap
{
    /// <summary>Stands for our column where a foreign one is not to be read.</summary>
    public const string Unread = "-";

    private const string Is = ":=";
    private const string Digits = "angka";

    private readonly List<(string Left, string Right)> _pairs = [];
    private readonly Dictionary<string, string> _constants = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Column, string Foreign), string> _values = [];

    /// <summary>Whether a comma groups three digits and a dot starts the sen.</summary>
    public bool GroupsByComma { get; private set; }

    /// <summary>What the file says of no row, by column.</summary>
    public IReadOnlyDictionary<string, string> Constants => _constants;

    /// <summary>What it says of values: column, foreign value, ours.</summary>
    public IEnumerable<(string Column, string Foreign, string Ours)> Values =>
        _values.Select(value => (value.Key.Column, value.Key.Foreign, value.Value));

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => _pairs.Count + _constants.Count + _values.Count == 0 && !GroupsByComma;

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

    /// <summary>What it says of a foreign head, or null.</summary>
    public string? Of(string head)
    {
        foreach (var (left, right) in _pairs)
            if (Same(left, head))
                return right;
        return null;
    }

    /// <summary>Adds what a foreign head means: a column of ours, or <see cref="Unread"/>.</summary>
    public void Place(string head, string column) => _pairs.Add((head, column));

    /// <summary>Adds what a foreign value means.</summary>
    public void Translate(string column, string foreign, string ours) =>
        _values[(column.Trim().ToLowerInvariant(), CellText.Clean(foreign).ToUpperInvariant())] = CellText.Clean(ours);

    /// <summary>Has commas group the digits.</summary>
    public void GroupByComma() => GroupsByComma = true;

    /// <summary>The whole map as text that <see cref="Parse"/> reads to the same.</summary>
    public string ToText()
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (left, right) in _pairs)
                json.WriteString(left, right);
            foreach (var (column, value) in _constants)
                json.WriteString(column, Is + value);
            foreach (var ((column, foreign), ours) in _values)
                json.WriteString($"{column}[{foreign}]", Is + ours);
            if (GroupsByComma)
                json.WriteString(Digits, $"{Is}inggris");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>
    /// Our name of a foreign column among those of a kind of file; <see cref="Unread"/> where it is not to be read,
    /// null where the map does not say.
    /// </summary>
    internal string? NameOf(string foreign, Func<string, bool> isOurs)
    {
        foreach (var (left, right) in _pairs)
        {
            if (right == Unread && Same(left, foreign))
                return Unread;
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
        left.Equals(right, StringComparison.OrdinalIgnoreCase)
        || (HeadName.Squeezed(left) is { Length: > 0 } squeezed && left[0] != '[' && right[0] != '['
            && squeezed == HeadName.Squeezed(right));

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

        return IsEmpty ? Unreadable("isinya kosong") : null;
    }

    private bool TrySay(string name, string value)
    {
        if (value.Length == 0)
            return false;
        if (name is Digits or "numbers")
            return GroupsByComma = value is "inggris" or "english";

        var open = name.IndexOf('[');
        if (open > 0 && name[^1] == ']')
        {
            Translate(name[..open], Name(name.AsSpan(open + 1)[..^1]), value);
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
