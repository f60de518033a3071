using System.Text;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Log;

/// <summary>Folds an append's facts into the kept views.</summary>
internal sealed class KeptViews(NpgsqlConnection connection, string region)
{
    private readonly Dictionary<(string View, string Key), object> _changed = [];
    private readonly HashSet<(string View, string Key)> _new = [];
    private Dictionary<(string View, string Key), byte[]> _bodies = [];

    /// <summary>Loads the documents that the facts belong to and evolves them.</summary>
    public async Task EvolveAsync(IReadOnlyList<PendingFact> facts, CancellationToken cancellation)
    {
        var wanted = Wanted(facts).ToList();
        if (wanted.Count == 0)
            return;

        var documents = await LoadAsync(wanted, cancellation);
        foreach (var (view, key, fact) in wanted)
        {
            if (!documents.TryGetValue((view.Name, key), out var document))
            {
                document = view.Empty;
                _new.Add((view.Name, key));
            }

            _changed[(view.Name, key)] = documents[(view.Name, key)] = view.Evolve(document, fact);
        }
    }

    /// <summary>
    /// Writes the documents that changed as JSON, beside the COPYs of the tables that do not need them.
    /// </summary>
    public void Serialise() => _bodies = _changed.AsParallel().ToDictionary(
        document => document.Key,
        document => ViewNamed(document.Key.View).Write(document.Value));

    /// <summary>Statements that keep what changed.</summary>
    public IEnumerable<NpgsqlBatchCommand> Commands()
    {
        foreach (var ((name, key), document) in _changed)
        {
            var view = StreamTypes.Views.Single(view => view.Name == name);
            yield return Sql.Command("""
                insert into ledger.view (region, name, key, body) values ($1, $2, $3, $4)
                on conflict (region, name, key) do update set body = excluded.body
                """,
                Sql.Text(region), Sql.Text(name), Sql.Text(key),
                Sql.Parameter(view.Write(document), NpgsqlDbType.Jsonb));
        }

        _changed.Clear();
        _new.Clear();
    }

    /// <summary>Keeps what was serialised: new documents by COPY, others by one statement.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var isNew = _changed.ToLookup(document => _new.Contains(document.Key));
        if (isNew[true].Any())
            await CopyAsync(isNew[true], cancellation);
        if (isNew[false].Any())
            await UpdateAsync([.. isNew[false]], cancellation);
        _changed.Clear();
        _new.Clear();
    }

    private async Task CopyAsync(
        IEnumerable<KeyValuePair<(string View, string Key), object>> documents, CancellationToken cancellation)
    {
        await using var copy = await CopyInto.BeginAsync(
            connection, "ledger.view", "region, name, key, body", cancellation);
        foreach (var ((view, key), _) in documents)
            copy.Row().Text(region).Text(view).Text(key).Json(_bodies[(view, key)]);
        await copy.CompleteAsync();
    }

    private async Task UpdateAsync(
        IReadOnlyCollection<KeyValuePair<(string View, string Key), object>> documents, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            update ledger.view v set body = w.body::jsonb from unnest($2, $3, $4) as w(name, key, body)
            where v.region = $1 and v.name = w.name and v.key = w.key
            """, connection)
        {
            Parameters =
            {
                Sql.Text(region),
                Sql.Texts(documents.Select(document => document.Key.View)),
                Sql.Texts(documents.Select(document => document.Key.Key)),
                Sql.Texts(documents.Select(document => Encoding.UTF8.GetString(_bodies[document.Key]))),
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static ViewType ViewNamed(string name) => StreamTypes.Views.Single(view => view.Name == name);

    private static IEnumerable<(ViewType View, string Key, LedgerEvent Fact)> Wanted(IEnumerable<PendingFact> facts) =>
        from pending in facts
        from view in StreamTypes.Views
        where pending.Stream.StartsWith(view.Prefix, StringComparison.Ordinal)
        let key = view.KeyOf(pending.Fact)
        where key is not null
        select (view, key, pending.Fact);

    private async Task<Dictionary<(string View, string Key), object>> LoadAsync(
        List<(ViewType View, string Key, LedgerEvent Fact)> wanted, CancellationToken cancellation)
    {
        var documents = new Dictionary<(string View, string Key), object>();
        await using var command = new NpgsqlCommand("""
            select w.name, w.key, v.body::text
            from (select distinct * from unnest($2, $3) as w(name, key)) w
            cross join lateral (
                select body from ledger.view where region = $1 and name = w.name and key = w.key offset 0) v
            """, connection)
        {
            Parameters =
            {
                Sql.Text(region),
                Sql.Texts(wanted.Select(want => want.View.Name)),
                Sql.Texts(wanted.Select(want => want.Key)),
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var view = StreamTypes.Views.Single(view => view.Name == reader.GetString(0));
            documents.Add((view.Name, reader.GetString(1)), view.Read(reader.GetFieldValue<byte[]>(2)));
        }

        return documents;
    }
}
