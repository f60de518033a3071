using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Reading;

/// <summary>Lists kept views, or makes them again as they stood at an earlier instant.</summary>
public static class ViewQueries
{
    /// <summary>All documents of a view, by key, as they stand now.</summary>
    internal static Task<IReadOnlyList<TView>> ListAsync<TView>(
        NpgsqlConnection connection, string region, CancellationToken cancellation) where TView : IView<TView> =>
        connection.Query("select body::text from ledger.view where region = $1 and name = $2 order by key",
            Sql.Text(region), Sql.Text(TypeOf<TView>().Name)).DocumentsAsync<TView>(cancellation);

    /// <summary>The documents of a view with these keys, as they stand now.</summary>
    internal static Task<IReadOnlyList<TView>> FindAsync<TView>(
        NpgsqlConnection connection, string region, IReadOnlyCollection<string> keys, CancellationToken cancellation)
        // The name is no constant there: else an index of some views would do for it too, which in a young ledger the
        // planner takes for as short a way as the key's, and which has every case of the region.
        where TView : IView<TView> => connection.Query("""
            select v.body::text from (select $2::text as name offset 0) n
            cross join unnest($3) as w(key)
            cross join lateral (
                select body from ledger.view where region = $1 and name = n.name and key = w.key offset 0) v
            """,
            Sql.Text(region), Sql.Text(TypeOf<TView>().Name), Sql.Texts(keys)).DocumentsAsync<TView>(cancellation);

    /// <summary>
    /// All documents of a view, by key, as recorded at an instant: of the latest from what is kept, of an earlier one
    /// by folding the facts of its streams up to there.
    /// </summary>
    public static async Task<IReadOnlyList<TView>> ListAsync<TView>(
        Moment moment, CancellationToken cancellation = default)
        where TView : IView<TView>
    {
        if (moment.AsOf.IsLatest)
            return await ListAsync<TView>(moment.Connection, moment.Region.Code, cancellation);

        var view = TypeOf<TView>();
        var documents = new SortedDictionary<string, TView>(StringComparer.Ordinal);
        await foreach (var recorded in FactQueries.OfPrefixAsync(moment, view.Prefix, cancellation))
        {
            if (view.KeyOf(recorded.Fact) is { } key)
                documents[key] = (documents.GetValueOrDefault(key) ?? TView.Empty).Evolve(recorded.Fact);
        }

        return [.. documents.Values];
    }

    /// <summary>The documents that a command selects as text, in its order.</summary>
    internal static Task<IReadOnlyList<TView>> DocumentsAsync<TView>(
        this NpgsqlCommand command, CancellationToken cancellation) where TView : IView<TView>
    {
        var view = TypeOf<TView>();
        return command.ListAsync(row => (TView)view.Read(row.Bytes("body")), cancellation);
    }

    /// <summary>The kind of a view's documents.</summary>
    internal static ViewType TypeOf<TView>() => StreamTypes.Views.Single(view => view.DocumentType == typeof(TView));
}
