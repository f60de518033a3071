using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Append;

/// <summary>What an append loads in one round trip, so that what follows needs no other.</summary>
/// <param name="Streams">Keys of the streams to decide on.</param>
/// <param name="Ids">Ids under which facts may stand already.</param>
/// <param name="Views">Documents that the facts will change.</param>
public sealed record Wanted(
    IReadOnlyCollection<string> Streams, IReadOnlyCollection<Guid> Ids, IReadOnlyCollection<ViewKey> Views)
{
    /// <summary>Spellings of keys that are about to be recorded.</summary>
    public IReadOnlyCollection<Guid> Spellings { get; private init; } = [];

    /// <summary>Nothing but the region's lock.</summary>
    public static Wanted Nothing { get; } = new([], [], []);

    /// <summary>Only whether facts with these keys stand already.</summary>
    public static Wanted Keys(string region, IEnumerable<string> keys) =>
        new([], [.. keys.Select(key => FactId.Of(region, key)).Distinct()], []);

    /// <summary>What commands decide on, and what their facts change.</summary>
    public static Wanted By(string region, params IReadOnlyCollection<ICommand> commands) => new(
        [.. commands.Select(command => command.Stream)
            .Concat(commands.Select(command => command.Other).OfType<string>()).Distinct()],
        [.. commands.Select(command => FactId.Of(region, command.Fact.Key)).Distinct()],
        [.. commands.SelectMany(command => ViewKey.Of(command.Stream, command.Fact)).Distinct()])
    {
        Spellings = [.. commands.Where(command => command.Fact.IsWritten())
            .Select(command => Spelling.Of(command.Fact.Key)).Distinct()],
    };

    /// <summary>Adds the statements that load it, in the order in which they are read.</summary>
    /// <param name="batch">Where to.</param>
    /// <param name="region">Region code.</param>
    /// <param name="known">Up to which version a stream is known.</param>
    internal void AddTo(NpgsqlBatch batch, string region, Func<string, long> known)
    {
        if (Streams.Count > 0)
            batch.BatchCommands.Add(AppendQueries.Streams(region, Streams, Streams.Select(known)));
        if (Ids.Count > 0)
            batch.BatchCommands.Add(AppendQueries.Earlier(region, Ids));
        if (Views.Count > 0)
            batch.BatchCommands.Add(KeptViews.Load(region, Views));
        if (Spellings.Count > 0)
            batch.BatchCommands.Add(SpelledKeys.Load(region, Spellings));
    }

    /// <summary>Reads the answers to them.</summary>
    /// <param name="reader">The answers.</param>
    /// <param name="streams">Where streams go.</param>
    /// <param name="earlier">Where facts that stand already go.</param>
    /// <param name="views">Where documents go.</param>
    /// <param name="spelled">Where the facts of spellings go.</param>
    /// <param name="isFirst">Whether the reader stands at the first of them already.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task ReadAsync(
        NpgsqlDataReader reader, LoadedStreams streams, Dictionary<Guid, EarlierFact> earlier, KeptViews views,
        SpelledKeys spelled, bool isFirst, CancellationToken cancellation)
    {
        if (Streams.Count > 0 && await NextAsync())
            await streams.ReadAsync(reader, Streams, cancellation);
        if (Ids.Count > 0 && await NextAsync())
            await AppendQueries.ReadEarlierAsync(reader, earlier, cancellation);
        if (Views.Count > 0 && await NextAsync())
            await views.ReadAsync(reader, Views, cancellation);
        if (Spellings.Count > 0 && await NextAsync())
            await spelled.ReadAsync(reader, cancellation);

        async Task<bool> NextAsync()
        {
            var isThere = isFirst || await reader.NextResultAsync(cancellation);
            isFirst = false;
            return isThere;
        }
    }
}
