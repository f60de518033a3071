using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// Which facts have keys that look alike, as far as an append looked it up and adds to it. What is kept beside the
/// facts is only where to look: whether a document still stands is told by its stream.
/// </summary>
internal sealed class SpelledKeys
{
    private readonly Dictionary<Guid, HashSet<Guid>> _facts = [];

    /// <summary>The facts of some spellings, each looked up in its index whatever the planner knows.</summary>
    public static NpgsqlBatchCommand Load(string region, IReadOnlyCollection<Guid> spellings) => Sql.Command("""
        select w.spelling, s.id from unnest($2) as w(spelling)
        cross join lateral (
            select id from ledger.spelling where region = $1 and spelling = w.spelling offset 0) s
        """,
        Sql.Text(region), Sql.Ids(spellings));

    /// <summary>Keeps the spelling of a fact, where it has one.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Commands(string region, PendingFact pending)
    {
        if (pending.Spelled is { } spelling)
            yield return Sql.Command("insert into ledger.spelling (region, spelling, id) values ($1, $2, $3)",
                Sql.Text(region), Sql.Id(spelling), Sql.Id(pending.Id));
    }

    /// <summary>Keeps those of many.</summary>
    public static async Task CopyAsync(
        NpgsqlConnection connection, string region, IReadOnlyList<PendingFact> facts, CancellationToken cancellation)
    {
        if (facts.All(pending => pending.Spelled is null))
            return;
        await using var copy = await CopyInto.BeginAsync(
            connection, "ledger.spelling", "region, spelling, id", cancellation);
        foreach (var pending in facts)
            if (pending.Spelled is { } spelling)
                copy.Row().Text(region).Id(spelling).Id(pending.Id);
        await copy.CompleteAsync();
    }

    /// <summary>Reads the answer to <see cref="Load"/>.</summary>
    public async Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        await foreach (var row in reader.RowsAsync(cancellation))
            Add(row.Id("spelling"), row.Id("id"));
    }

    /// <summary>Adds a fact that the append records.</summary>
    public void Add(PendingFact pending)
    {
        if (pending.Spelled is { } spelling)
            Add(spelling, pending.Id);
    }

    /// <summary>Ids of the facts whose key looks like this one.</summary>
    public IReadOnlyCollection<Guid> Of(string key) => _facts.GetValueOrDefault(Spelling.Of(key)) ?? [];

    /// <summary>Forgets what can be looked up again.</summary>
    public void Clear() => _facts.Clear();

    private void Add(Guid spelling, Guid id)
    {
        if (!_facts.TryGetValue(spelling, out var ids))
            _facts[spelling] = ids = [];
        ids.Add(id);
    }
}
