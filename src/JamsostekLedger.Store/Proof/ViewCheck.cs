using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Compares the kept views with what the facts fold into, a batch of documents at a time: each is looked up by its
/// key. What is kept beyond those is found by counting.
/// </summary>
internal sealed class ViewCheck(NpgsqlConnection connection, string region, Findings findings)
{
    private const int BatchSize = 2_000;

    private readonly List<(string View, string Key, byte[]? Hash)> _asked = [];
    private readonly Dictionary<string, long> _met = [];
    private readonly ArrayBufferWriter<byte> _canonical = new(4096);

    /// <summary>Compares the documents of a stream whose facts were all read.</summary>
    public async ValueTask AddAsync(ViewFold fold, CancellationToken cancellation)
    {
        // A document is as long as its stream: what waits for the answer is its hash.
        foreach (var ((view, key), document) in fold.Documents)
            _asked.Add((view.Name, key, document is null ? null : Hash(view.Write(document))));
        if (_asked.Count >= BatchSize)
            await AskAsync(cancellation);
    }

    /// <summary>Compares those that are left, and finds what is kept beyond all of them.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        await AskAsync(cancellation);
        var counts = connection.Query(
            "select name, count(*) as kept from ledger.view where region = $1 group by name order by name",
            Sql.Text(region));
        await foreach (var row in counts.RowsAsync(cancellation))
        {
            var view = row.Text("name");
            if (row.Number("kept") - _met.GetValueOrDefault(view) is > 0 and var more)
                findings.Region(FindingKind.ViewExtra,
                    $"Tampilan {view} memuat {more} dokumen yang tidak dihasilkan fakta.", times: more);
        }
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        if (_asked.Count == 0)
            return;

        var kept = connection.Query("""
            select w.at, v.body from unnest($2, $3) with ordinality as w(name, key, at)
            cross join lateral (
                select body from ledger.view where region = $1 and name = w.name and key = w.key offset 0) v
            """,
            Sql.Text(region), Sql.Texts(_asked.Select(asked => asked.View)),
            Sql.Texts(_asked.Select(asked => asked.Key)));
        var isKept = new bool[_asked.Count];
        await foreach (var row in kept.RowsAsync(cancellation))
        {
            var at = (int)row.Number("at") - 1;
            isKept[at] = true;
            Compare(_asked[at], row.Bytes("body"));
        }

        foreach (var (view, key, _) in _asked.Where((asked, at) => !isKept[at] && asked.Hash is not null))
            findings.Region(FindingKind.ViewMissing, $"Tampilan {view} untuk {key} tidak ada.");
        _asked.Clear();
    }

    private void Compare((string View, string Key, byte[]? Hash) asked, byte[] kept)
    {
        _met[asked.View] = _met.GetValueOrDefault(asked.View) + 1;
        if (asked.Hash is { } hash && !(HashOfKept(kept)?.AsSpan().SequenceEqual(hash) ?? false))
            findings.Region(FindingKind.ViewChanged,
                $"Tampilan {asked.View} untuk {asked.Key} berbeda dari faktanya.");
    }

    private byte[]? HashOfKept(byte[] kept)
    {
        try
        {
            return Hash(kept);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private byte[] Hash(byte[] json)
    {
        _canonical.ResetWrittenCount();
        CanonicalJson.Write(json, _canonical);
        return SHA256.HashData(_canonical.WrittenSpan);
    }
}
