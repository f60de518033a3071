using System.Text.Json;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// Which column of a foreign file is which of ours: a JSON object <c>{ "Nomor SP2D": "document_number" }</c>, or
/// lines <c>Nomor SP2D = document_number</c> (also with a comma, a semicolon or a tab). The two names may stand either
/// way round; a line that begins with # is a remark.
/// </summary>
public sealed class ColumnMap
{
    private readonly List<(string Left, string Right)> _pairs = [];

    /// <summary>Reads one.</summary>
    public static ColumnMap? Parse(string text, out Refusal? refusal)
    {
        var map = new ColumnMap();
        refusal = text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{") ? map.AddJson(text) : map.AddLines(text);
        return refusal is null ? map : null;
    }

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

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private Refusal? AddJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            foreach (var member in json.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.String)
                    return Unreadable($"kolom {member.Name} harus berisi teks");
                _pairs.Add((member.Name.Trim(), member.Value.GetString()!.Trim()));
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
            var separator = rest.IndexOf('=');
            if (separator < 0)
                separator = rest.IndexOfAny('\t', ';', ',');
            if (separator < 0)
                return Unreadable($"baris {number} harus berbentuk kolom asing = kolom kami");
            _pairs.Add((Name(rest[..separator]), Name(rest[(separator + 1)..])));
        }

        return _pairs.Count == 0 ? Unreadable("isinya kosong") : null;
    }

    private static string Name(ReadOnlySpan<char> text) => text.Trim().Trim('"').Trim().ToString();

    private static Refusal Unreadable(string why) => new("map-unreadable", $"Peta kolom tidak dapat dibaca: {why}.");
}
