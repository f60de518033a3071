using System.Diagnostics;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Folds a region from its first fact and holds every view and every account against what is kept, in one moment of
/// the database while appends go on. It says what is kept and what the facts give, and asks for no proof: that is the
/// <see cref="Verifier"/>'s. It holds one stream at a time.
/// </summary>
public sealed class Replay
{
    private const int ProgressEvery = 5_000;

    private readonly ReplayedAccounts _accounts = new();
    private readonly ReplayedViews _views;
    private readonly ReplayDifferences _differences = new();
    private readonly ViewFold _documents = new();
    private readonly StreamCursor _facts;
    private long _lines;
    private string? _stream;
    private Folded? _state;

    private Replay(NpgsqlConnection connection, string region, StreamCursor facts) =>
        (_views, _facts) = (new(connection, region, _differences), facts);

    /// <summary>Replays a region.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">Region code.</param>
    /// <param name="progress">Told how many facts were folded.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ReplayReport> RunAsync(
        LedgerDatabase database, string region, IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        await using var snapshot = await Snapshot.TakeAsync(database, cancellation);
        var replay = new Replay(
            snapshot.Connection, region,
            new(await snapshot.CursorAsync(StreamCursor.Query(region), cancellation)));
        var facts = await replay.FoldAsync(progress, cancellation);
        await replay._views.EndAsync(cancellation);
        await replay._accounts.CompareAsync(snapshot.Connection, region, replay._differences, cancellation);
        return new(
            replay._differences.Count == 0, region, facts, replay._lines,
            Math.Round(watch.Elapsed.TotalSeconds, 3), replay._differences.Count, replay._differences.First);
    }

    private async Task<long> FoldAsync(IProgress<long>? progress, CancellationToken cancellation)
    {
        var count = 0L;
        while (await _facts.NextAsync())
        {
            if (_facts.Stream is var stream && stream != _stream)
            {
                await _views.AddAsync(_documents, cancellation);
                _documents.Clear();
                (_stream, _state) = (stream, null);
            }

            Fold();
            if (++count % ProgressEvery == 0)
                progress?.Report(count);
        }

        await _views.AddAsync(_documents, cancellation);
        return count;
    }

    private void Fold()
    {
        LedgerEvent? fact = null;
        try
        {
            if (_stream is null || !_facts.IsWhole)
                throw new InvalidDataException("The log has no such fact.");
            var before = _state ?? Folded.None(StreamTypes.OfStream(_stream));
            fact = FactTypes.Named(_facts.Type).Read(_facts.Body.Span);
            _state = before.With(fact);
            foreach (var line in before.Post(fact, _state))
            {
                _lines++;
                _accounts.Add(line);
            }

            _documents.Add(_stream, fact);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Facts that were tampered with can say anything, and follow in any order.
            _differences.Add(new("fact", $"{_facts.Seq}", _facts.Stream, null));
            if (fact is not null)
                _documents.PassOver(_stream!, fact);
        }
    }
}
