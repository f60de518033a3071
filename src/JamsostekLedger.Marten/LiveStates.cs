using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JasperFx.Events;
using Marten;
using Marten.Events.Archiving;
using NodaTime;

namespace JamsostekLedger.Marten;

/// <summary>
/// Live aggregation of streams by the folds of the rules, many streams in one round trip. Archiving is a mark of
/// Marten's that takes nothing out of the ledger: archived facts are read like any other.
/// </summary>
internal static class LiveStates
{
    /// <summary>The stream in which Marten leaves the numbers of a failed append; its rows are no facts.</summary>
    public const string Tombstone = "mt_tombstone";

    /// <summary>What the facts of the streams fold into; a stream without facts is left out.</summary>
    public static async Task<Dictionary<string, StreamState>> AggregateAsync(
        IQuerySession session, IReadOnlyCollection<string> streams, CancellationToken cancellation)
    {
        var states = new Dictionary<string, StreamState>();
        if (streams.Count == 0)
            return states;

        string[] keys = [.. streams];
        var recorded = await Failures.UnwrapAsync(() => session.Events.QueryAllRawEvents()
            .Where(one => one.MaybeArchived() && one.StreamKey!.IsOneOf(keys))
            .OrderBy(one => one.StreamKey).ThenBy(one => one.Version).ToListAsync(cancellation));
        foreach (var one in recorded)
        {
            var stream = one.StreamKey!;
            var before = states.GetValueOrDefault(stream) ?? None(stream);
            var state = StreamTypes.OfStream(stream).Evolve(before.State, (LedgerEvent)one.Data);
            states[stream] = new(one.Version, state, one.IsArchived);
        }

        return states;
    }

    /// <summary>A stream without facts.</summary>
    public static StreamState None(string stream) => new(0, StreamTypes.OfStream(stream).Empty);

    /// <summary>A fact as Marten read it.</summary>
    public static Recorded Recorded(long seq, IEvent one) => new(
        seq, one.Sequence, one.Id, one.StreamKey!, one.Version, one.EventTypeName,
        Instant.FromDateTimeOffset(one.Timestamp), EventHeaders.Of(one), (LedgerEvent)one.Data);
}
