namespace JamsostekLedger.Store.Append;

/// <summary>The streams that one append has loaded, read on from what is remembered of them.</summary>
/// <param name="remembered">What is remembered, where the region's chain holds it; or null.</param>
internal sealed class LoadedStreams(RememberedStreams.Region? remembered)
{
    private readonly Dictionary<string, StreamState> _states = [];

    /// <summary>What it reads on from, or null.</summary>
    public RememberedStreams.Region? Remembered => remembered;

    /// <summary>The streams as they stand within the append.</summary>
    public IEnumerable<KeyValuePair<string, StreamState>> All => _states;

    /// <summary>A stream; one that was not loaded has no facts.</summary>
    public StreamState this[string stream]
    {
        get => _states.GetValueOrDefault(stream) ?? StreamState.None(stream);
        set => _states[stream] = value;
    }

    /// <summary>Whether it is loaded.</summary>
    public bool Has(string stream) => _states.ContainsKey(stream);

    /// <summary>The version from which on a stream is to be read.</summary>
    public long KnownOf(string stream) => Known(stream)?.Version ?? 0;

    /// <summary>Reads facts that were asked for, a stream's one after another.</summary>
    public async Task ReadAsync(
        NpgsqlDataReader reader, IEnumerable<string> streams, CancellationToken cancellation)
    {
        foreach (var stream in streams)
            if (Known(stream) is { } state)
                _states[stream] = state;
        await foreach (var row in reader.RowsAsync(cancellation))
        {
            var (stream, version, isArchived) = (row.Text("id"), row.Number("version"), row.Flag("is_archived"));
            var before = this[stream];
            this[stream] = version <= before.Version
                ? before with { IsArchived = isArchived }
                : before.With(FactReader.Fact(row), version) with { IsArchived = isArchived };
        }
    }

    /// <summary>Lets go of what can be loaded again, once it is much.</summary>
    public void Ease()
    {
        if (_states.Count > 20_000)
            _states.Clear();
    }

    private StreamState? Known(string stream) => remembered?.Streams.GetValueOrDefault(stream);
}
