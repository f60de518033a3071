using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;
using Npgsql;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// The states of the streams that a replay in the order of recording has open. A stream is dropped after its last
/// fact; of those that stay open the longest untouched are dropped and read again when they are met: memory is
/// bounded by <see cref="Young"/> twice, whatever the region's size.
/// </summary>
internal sealed class StreamStates(NpgsqlConnection connection, string region)
{
    private const int Young = 50_000;
    private Dictionary<string, object> _young = [];
    private Dictionary<string, object> _old = [];

    /// <summary>The state before a version of a stream.</summary>
    public ValueTask<object> BeforeAsync(string stream, long version, long seq, CancellationToken cancellation) =>
        version == 1 ? new(StreamTypes.OfStream(stream).Empty)
        : _young.Remove(stream, out var state) || _old.Remove(stream, out state) ? new(state)
        : new(ReadAsync(stream, seq, cancellation));

    /// <summary>Keeps a state for the facts to come, if there are any.</summary>
    public void Keep(string stream, long version, long lastVersion, object state)
    {
        if (version >= lastVersion)
            return;

        _young[stream] = state;
        if (_young.Count >= Young)
            (_young, _old) = ([], _young);
    }

    private async Task<object> ReadAsync(string stream, long seq, CancellationToken cancellation)
    {
        var type = StreamTypes.OfStream(stream);
        var state = type.Empty;
        await foreach (var recorded in FactQueries.OfStreamAsync(connection, region, stream, seq - 1, cancellation))
            state = type.Evolve(state, recorded.Fact);
        return state;
    }
}
