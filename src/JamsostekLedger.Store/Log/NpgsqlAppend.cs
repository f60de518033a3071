using JamsostekLedger.Store.Journal;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Log;

/// <summary>
/// An append through Npgsql: a single command is one round trip to load and one to write, a file is a row of COPYs.
/// </summary>
internal sealed class NpgsqlAppend : RegionAppend
{
    // Below this many facts a batch of inserts in one round trip is faster than five COPYs.
    private const int CopyFrom = 24;

    private readonly List<long> _drawn;

    private NpgsqlAppend(
        NpgsqlConnection connection, string region, Head head, IClock clock,
        Dictionary<string, StreamState> streams, Dictionary<Guid, EarlierFact> earlier, List<long> drawn)
        : base(connection, region, head, clock, streams, earlier) => _drawn = drawn;

    /// <summary>Locks the region and loads what a first decision needs, in one round trip.</summary>
    /// <param name="database">The database.</param>
    /// <param name="region">Region code.</param>
    /// <param name="clock">Says when.</param>
    /// <param name="streams">Streams to load.</param>
    /// <param name="ids">Ids to look up; as many global numbers are drawn ahead.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<NpgsqlAppend> BeginAsync(
        LedgerDatabase database, string region, IClock clock, IReadOnlyCollection<string> streams,
        IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellation);
        try
        {
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    Sql.Command("begin"),
                    Sql.Command(AppendQueries.MakeHead, Sql.Text(region)),
                    Sql.Command(AppendQueries.LockHead, Sql.Text(region)),
                    AppendQueries.Streams(region, streams),
                    AppendQueries.Earlier(region, ids),
                    AppendQueries.Draw(ids.Count),
                },
            };
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            var head = await AppendQueries.ReadHeadAsync(reader, cancellation);
            await reader.NextResultAsync(cancellation);
            var states = await AppendQueries.ReadStreamsAsync(reader, cancellation);
            await reader.NextResultAsync(cancellation);
            var earlier = await AppendQueries.ReadEarlierAsync(reader, cancellation);
            await reader.NextResultAsync(cancellation);
            var drawn = await AppendQueries.ReadDrawnAsync(reader, cancellation);
            return new(connection, region, head, clock, states, earlier, drawn);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private protected override async Task<(Dictionary<string, StreamState>, Dictionary<Guid, EarlierFact>)> FindAsync(
        IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(Connection)
        {
            BatchCommands = { AppendQueries.Streams(Region, streams), AppendQueries.Earlier(Region, ids) },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var states = await AppendQueries.ReadStreamsAsync(reader, cancellation);
        await reader.NextResultAsync(cancellation);
        return (states, await AppendQueries.ReadEarlierAsync(reader, cancellation));
    }

    private protected override async Task WriteAsync(CancellationToken cancellation)
    {
        await NumberAsync(cancellation);
        var rows = Task.Run(MakeRows, CancellationToken.None);
        await Views.EvolveAsync(Pending, cancellation);
        var documents = Task.Run(Views.Serialise, CancellationToken.None);
        var streams = ChangedStreams();
        await LogRows.CopyNewStreamsAsync(Connection, Region, RecordedAt,
            streams.Where(stream => stream.Before == 0).Select(stream => (stream.Stream, stream.After)), cancellation);
        await LogRows.UpdateStreamsAsync(Connection, Region, RecordedAt,
            [.. streams.Where(stream => stream.Before > 0)], cancellation);
        await JournalRows.CopyAsync(Connection, Region, RecordedAt, Pending, cancellation);
        await rows;
        await LogRows.CopyFactsAsync(Connection, Region, Pending, cancellation);
        await LogRows.CopyEventsAsync(Connection, Region, Pending, cancellation);
        await documents;
        await Views.WriteAsync(cancellation);
    }

    private protected override async Task WriteLastAsync(NpgsqlBatch batch, CancellationToken cancellation)
    {
        if (HasFlushed || Pending.Count >= CopyFrom)
        {
            await FlushAsync(cancellation);
            return;
        }

        await NumberAsync(cancellation);
        MakeRows();
        await Views.EvolveAsync(Pending, cancellation);
        foreach (var (stream, before, after) in ChangedStreams())
            batch.BatchCommands.Add(LogRows.Stream(Region, stream, before, after, RecordedAt));
        foreach (var pending in Pending)
        {
            Add(batch, LogRows.Fact(Region, pending));
            Add(batch, JournalRows.Commands(Region, RecordedAt, pending));
        }

        Add(batch, Views.Commands());
    }

    private async Task NumberAsync(CancellationToken cancellation)
    {
        if (_drawn.Count < Pending.Count)
            _drawn.AddRange(await AppendQueries.DrawAsync(Connection, Pending.Count - _drawn.Count, cancellation));
        for (var i = 0; i < Pending.Count; i++)
            Pending[i].Sequence = _drawn[i];
        _drawn.RemoveRange(0, Pending.Count);
    }

    private List<(string Stream, long Before, long After)> ChangedStreams()
    {
        var first = new Dictionary<string, long>();
        foreach (var pending in Pending)
            first.TryAdd(pending.Stream, pending.Version - 1);
        return [.. first.Select(stream => (stream.Key, stream.Value, Stream(stream.Key).Version))];
    }
}
