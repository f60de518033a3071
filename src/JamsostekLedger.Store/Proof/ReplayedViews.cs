using System.Buffers;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Holds the kept views against documents that were folded anew, as many at a time as a few megabytes hold.
/// </summary>
internal sealed class ReplayedViews(NpgsqlConnection connection, string region, ReplayDifferences differences)
{
    private const int BatchSize = 2_000;
    private const long BatchBytes = 4L << 20;

    private readonly List<(string View, string Key, byte[]? Body)> _asked = [];
    private readonly Dictionary<string, (long Kept, long Replayed)> _met = [];
    private readonly ArrayBufferWriter<byte> _canonical = new(4096);
    private long _bytes;

    /// <summary>Compares the documents of a stream whose facts were all folded.</summary>
    public async ValueTask AddAsync(ViewFold fold, CancellationToken cancellation)
    {
        foreach (var ((view, key), document) in fold.Documents)
        {
            var body = document is null ? null : view.Write(document);
            _asked.Add((view.Name, key, body));
            _bytes += body?.Length ?? 0;
        }

        if (_asked.Count >= BatchSize || _bytes >= BatchBytes)
            await AskAsync(cancellation);
    }

    /// <summary>Compares those that are left, and counts what is kept beyond all of them.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        await AskAsync(cancellation);
        await foreach (var row in connection.Query(
            "select name, count(*) as kept from ledger.view where region = $1 group by name order by name",
            Sql.Text(region)).RowsAsync(cancellation))
        {
            var (view, kept) = (row.Text("name"), row.Number("kept"));
            if (_met.GetValueOrDefault(view) is var met && kept > met.Kept)
                differences.Add(new($"view {view}", "*", $"{kept}", $"{met.Replayed}"));
        }
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        if (_asked.Count == 0)
            return;

        var isKept = new bool[_asked.Count];
        await foreach (var row in connection.Query("""
            select w.at, v.body from unnest($2, $3) with ordinality as w(name, key, at)
            cross join lateral (
                select body from ledger.view where region = $1 and name = w.name and key = w.key offset 0) v
            """,
            Sql.Text(region), Sql.Texts(_asked.Select(asked => asked.View)),
            Sql.Texts(_asked.Select(asked => asked.Key))).RowsAsync(cancellation))
        {
            var at = (int)row.Number("at") - 1;
            isKept[at] = true;
            Compare(_asked[at], row.Bytes("body"));
        }

        for (var at = 0; at < _asked.Count; at++)
        {
            var (view, key, body) = _asked[at];
            var met = _met.GetValueOrDefault(view);
            _met[view] = (met.Kept + (isKept[at] ? 1 : 0), met.Replayed + 1);
            if (!isKept[at] && body is not null)
                differences.Add(new($"view {view}", key, null, Encoding.UTF8.GetString(body)));
        }

        _asked.Clear();
        _bytes = 0;
    }

    private void Compare((string View, string Key, byte[]? Body) asked, byte[] kept)
    {
        if (asked.Body is not { } body || Canonical(body) is not { } replayed)
            return;
        if (Canonical(kept) is { } canonical && canonical.AsSpan().SequenceEqual(replayed))
            return;
        differences.Add(new($"view {asked.View}", asked.Key, Encoding.UTF8.GetString(kept),
            Encoding.UTF8.GetString(replayed)));
    }

    private byte[]? Canonical(byte[] json)
    {
        try
        {
            _canonical.ResetWrittenCount();
            CanonicalJson.Write(json, _canonical);
            return _canonical.WrittenSpan.ToArray();
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or JsonException)
        {
            return null;
        }
    }
}
