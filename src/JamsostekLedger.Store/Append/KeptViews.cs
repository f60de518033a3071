using System.Text;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Append;

/// <summary>Folds an append's facts into the kept views.</summary>
internal sealed class KeptViews(NpgsqlConnection connection, string region)
{
    private readonly Dictionary<ViewKey, object?> _known = [];
    private readonly Dictionary<ViewKey, object?> _changed = [];
    private readonly HashSet<ViewKey> _new = [];
    private Dictionary<ViewKey, byte[]> _bodies = [];

    /// <summary>The documents of some keys, each looked up in its index whatever the planner knows.</summary>
    public static NpgsqlBatchCommand Load(string region, IReadOnlyCollection<ViewKey> keys) => Sql.Command("""
        select w.name, w.key, v.body::text as body from unnest($2, $3) as w(name, key)
        cross join lateral (
            select body from ledger.view where region = $1 and name = w.name and key = w.key offset 0) v
        """,
        Sql.Text(region), Sql.Texts(keys.Select(key => key.View.Name)), Sql.Texts(keys.Select(key => key.Key)));

    /// <summary>Reads the answer to <see cref="Load"/>; what is not in it does not exist.</summary>
    public async Task ReadAsync(
        NpgsqlDataReader reader, IReadOnlyCollection<ViewKey> keys, CancellationToken cancellation)
    {
        foreach (var key in keys)
            _known.TryAdd(key, null);
        await foreach (var row in reader.RowsAsync(cancellation))
        {
            var view = ViewNamed(row.Text("name"));
            _known[new(view, row.Text("key"))] = view.Read(row.Bytes("body"));
        }
    }

    /// <summary>Evolves the documents that the facts belong to; loads those that are not loaded.</summary>
    public async Task EvolveAsync(IReadOnlyList<PendingFact> facts, CancellationToken cancellation)
    {
        List<(ViewKey Key, PendingFact Pending)> wanted =
            [.. facts.SelectMany(fact => ViewKey.Of(fact.Stream, fact.Facts).Select(key => (key, fact)))];
        List<ViewKey> unknown = [.. wanted.Select(want => want.Key).Where(key => !_known.ContainsKey(key)).Distinct()];
        if (unknown.Count > 0)
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { Load(region, unknown) } };
            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            await ReadAsync(reader, unknown, cancellation);
        }

        foreach (var (key, pending) in wanted)
        {
            if (_known[key] is null && !_changed.ContainsKey(key))
                _new.Add(key);
            _known[key] = _changed[key] = pending.Standing is { } standing
                ? key.View.Fold(standing.InOrder, key.Key)
                : key.View.Evolve(_known[key] ?? key.View.Empty, pending.Fact);
        }
    }

    /// <summary>
    /// Writes the documents that changed as JSON, beside the COPYs of the tables that do not need them.
    /// </summary>
    public void Serialise() => _bodies = _changed.AsParallel().Where(document => document.Value is not null)
        .ToDictionary(document => document.Key, document => document.Key.View.Write(document.Value!));

    /// <summary>Takes what changed, as statements that keep it.</summary>
    public IReadOnlyList<NpgsqlBatchCommand> Take()
    {
        NpgsqlBatchCommand[] commands =
        [
            .. _changed.Select(changed => changed.Value is { } document
                ? Keep(changed.Key, document)
                : Drop([changed.Key])),
        ];
        Forget();
        return commands;
    }

    private NpgsqlBatchCommand Keep(ViewKey key, object document) => Sql.Command("""
        insert into ledger.view (region, name, key, body) values ($1, $2, $3, $4::jsonb)
        on conflict (region, name, key) do update set body = excluded.body
        """,
        Sql.Text(region), Sql.Text(key.View.Name), Sql.Text(key.Key),
        Sql.Text(Encoding.UTF8.GetString(key.View.Write(document))));

    // Nothing stands any more that the documents would be made of.
    private NpgsqlBatchCommand Drop(IReadOnlyCollection<ViewKey> keys) => Sql.Command("""
        delete from ledger.view v using (
            select f.row from unnest($2, $3) as w(name, key)
            cross join lateral (
                select ctid as row from ledger.view where region = $1 and name = w.name and key = w.key offset 0) f
            ) w
        where v.ctid = w.row
        """,
        Sql.Text(region), Sql.Texts(keys.Select(key => key.View.Name)), Sql.Texts(keys.Select(key => key.Key)));

    /// <summary>Keeps what was serialised: new documents by COPY, others by one statement.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var gone = _changed.Where(document => document.Value is null).Select(document => document.Key).ToHashSet();
        _new.ExceptWith(gone);
        if (_new.Count > 0)
            await CopyAsync(_new, cancellation);
        if (_changed.Count > _new.Count + gone.Count)
            await UpdateAsync([.. _changed.Keys.Except(_new).Except(gone)], cancellation);
        if (gone.Count > 0)
            await connection.RunAsync([Drop(gone)], cancellation);
        Forget();
    }

    // Kept to memory no longer than an append's facts are.
    private void Forget()
    {
        _changed.Clear();
        _new.Clear();
        _known.Clear();
    }

    private static ViewType ViewNamed(string name) => StreamTypes.Views.Single(view => view.Name == name);

    private async Task CopyAsync(IEnumerable<ViewKey> keys, CancellationToken cancellation)
    {
        await using var copy = await CopyInto.BeginAsync(
            connection, "ledger.view", "region, name, key, body", cancellation);
        foreach (var key in keys)
            copy.Row().Text(region).Text(key.View.Name).Text(key.Key).Json(_bodies[key]);
        await copy.CompleteAsync();
    }

    // Each row is looked up in its index: a join of the two lists would be planned by what the planner knows.
    private Task<int> UpdateAsync(
        IReadOnlyCollection<ViewKey> keys, CancellationToken cancellation) => connection.Query("""
        update ledger.view v set body = w.body::jsonb
        from (
            select f.row, w.body from unnest($2, $3, $4) as w(name, key, body)
            cross join lateral (
                select ctid as row from ledger.view where region = $1 and name = w.name and key = w.key offset 0) f
            ) w
        where v.ctid = w.row
        """,
        Sql.Text(region), Sql.Texts(keys.Select(key => key.View.Name)), Sql.Texts(keys.Select(key => key.Key)),
        Sql.Texts(keys.Select(key => Encoding.UTF8.GetString(_bodies[key])))).RunAsync(cancellation);
}
