using System.Buffers;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>Folds the kept views again. They are few beside the facts, and are held in memory.</summary>
internal sealed class ViewCheck(Findings findings)
{
    private readonly SortedDictionary<(string View, string Key), object> _documents = new(
        Comparer<(string View, string Key)>.Create((left, right) =>
            string.CompareOrdinal(left.View, right.View) is not 0 and var order
                ? order
                : string.CompareOrdinal(left.Key, right.Key)));

    private readonly HashSet<(string View, string Key)> _unsure = [];

    /// <summary>The documents, by view and key.</summary>
    public IEnumerable<KeyValuePair<(string View, string Key), object>> Documents => _documents;

    public static string Query(string region) => $"""
        select name, key, body from ledger.view where region = {CopyCursor.Literal(region)}
        """;

    public void Add(string stream, LedgerEvent fact)
    {
        foreach (var view in StreamTypes.Views)
        {
            if (!stream.StartsWith(view.Prefix, StringComparison.Ordinal) || view.KeyOf(fact) is not { } key)
                continue;

            var document = _documents.GetValueOrDefault((view.Name, key)) ?? view.Empty;
            _documents[(view.Name, key)] = view.Evolve(document, fact);
        }
    }

    /// <summary>Notes that the fold of a fact failed: its documents cannot be compared.</summary>
    public void PassOver(string stream, LedgerEvent fact)
    {
        foreach (var view in StreamTypes.Views)
        {
            if (stream.StartsWith(view.Prefix, StringComparison.Ordinal) && view.KeyOf(fact) is { } key)
                _unsure.Add((view.Name, key));
        }
    }

    /// <summary>Compares what the facts give with what is kept.</summary>
    public async Task CompareAsync(CopyCursor rows)
    {
        while (await rows.NextAsync())
        {
            var (name, key) = (rows.Text(0), rows.Text(1));
            if (_unsure.Contains((name, key)))
                _documents.Remove((name, key));
            else if (!_documents.Remove((name, key), out var document))
                findings.Region(FindingKind.ViewExtra, $"Tampilan {name} memuat {key} yang tidak dihasilkan fakta.");
            else if (!IsSame(name, document, rows.Json(2)))
                findings.Region(FindingKind.ViewChanged, $"Tampilan {name} untuk {key} berbeda dari faktanya.");
        }

        foreach (var (name, key) in _documents.Keys.Where(key => !_unsure.Contains(key)))
            findings.Region(FindingKind.ViewMissing, $"Tampilan {name} untuk {key} tidak ada.");
    }

    private static bool IsSame(string name, object document, ReadOnlyMemory<byte> kept)
    {
        var view = StreamTypes.Views.Single(view => view.Name == name);
        try
        {
            return Canonical(Encoding.UTF8.GetBytes(view.Write(document))).SequenceEqual(Canonical(kept));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> Canonical(ReadOnlyMemory<byte> json)
    {
        var canonical = new ArrayBufferWriter<byte>(json.Length + 16);
        CanonicalJson.Write(json, canonical);
        return canonical.WrittenSpan;
    }
}
