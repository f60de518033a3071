using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Log;

/// <summary>Folds an append's facts into the kept views.</summary>
internal sealed class KeptViews(NpgsqlConnection connection, string region)
{
    private readonly Dictionary<(string View, string Key), object> _changed = [];

    /// <summary>Loads the documents that the facts belong to and evolves them.</summary>
    public async Task EvolveAsync(IReadOnlyList<PendingFact> facts, CancellationToken cancellation)
    {
        var wanted = Wanted(facts).ToList();
        if (wanted.Count == 0)
            return;

        var documents = await LoadAsync(wanted, cancellation);
        foreach (var (view, key, fact) in wanted)
        {
            var document = documents.GetValueOrDefault((view.Name, key)) ?? view.Empty;
            _changed[(view.Name, key)] = documents[(view.Name, key)] = view.Evolve(document, fact);
        }
    }

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
    }

    /// <summary>Keeps what changed.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (_changed.Count == 0)
            return;

        await using var command = new NpgsqlCommand("""
            insert into ledger.view (region, name, key, body)
            select $1, w.name, w.key, w.body::jsonb from unnest($2, $3, $4) as w(name, key, body)
            on conflict (region, name, key) do update set body = excluded.body
            """, connection)
        {
            Parameters =
            {
                Sql.Text(region),
                Sql.Texts(_changed.Keys.Select(document => document.View)),
                Sql.Texts(_changed.Keys.Select(document => document.Key)),
                Sql.Texts(_changed.Select(document => ViewNamed(document.Key.View).Write(document.Value))),
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
        _changed.Clear();
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
            select v.name, v.key, v.body::text from ledger.view v
            join (select distinct * from unnest($2, $3) as w(name, key)) w on w.name = v.name and w.key = v.key
            where v.region = $1
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
            documents.Add((view.Name, reader.GetString(1)), view.Read(reader.GetString(2)));
        }

        return documents;
    }
}
