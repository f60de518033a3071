using System.Buffers;
using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>Compares the kept views with what the facts fold into.</summary>
internal sealed class ViewCheck(Findings findings)
{
    private readonly ViewFold _fold = new();
    private readonly HashSet<(string View, string Key)> _unsure = [];

    public static string Query(string region) => $"""
        select name, key, body from ledger.view where region = {CopyCursor.Literal(region)}
        """;

    public void Add(string stream, LedgerEvent fact) => _fold.Add(stream, fact);

    /// <summary>Notes that the fold of a fact failed: its documents cannot be compared.</summary>
    public void PassOver(string stream, LedgerEvent fact)
    {
        foreach (var (view, key) in ViewFold.Of(stream, fact))
            _unsure.Add((view.Name, key));
    }

    /// <summary>Compares what the facts give with what is kept.</summary>
    public async Task CompareAsync(CopyCursor rows)
    {
        while (await rows.NextAsync())
        {
            var (name, key) = (rows.Text(0), rows.Text(1));
            if (_unsure.Contains((name, key)))
                _fold.Documents.Remove((name, key));
            else if (!_fold.Documents.Remove((name, key), out var document))
                findings.Region(FindingKind.ViewExtra, $"Tampilan {name} memuat {key} yang tidak dihasilkan fakta.");
            else if (!IsSame(name, document, rows.Json(2)))
                findings.Region(FindingKind.ViewChanged, $"Tampilan {name} untuk {key} berbeda dari faktanya.");
        }

        foreach (var (name, key) in _fold.Documents.Keys.Where(key => !_unsure.Contains(key)))
            findings.Region(FindingKind.ViewMissing, $"Tampilan {name} untuk {key} tidak ada.");
    }

    private static bool IsSame(string name, object document, ReadOnlyMemory<byte> kept)
    {
        try
        {
            return Canonical(ViewFold.Write(name, document)).SequenceEqual(Canonical(kept));
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
