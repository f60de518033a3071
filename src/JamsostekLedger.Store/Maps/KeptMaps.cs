using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Maps;

/// <summary>Maps of foreign files, kept for each region by the name of their source; none is ever changed.</summary>
/// <param name="database">The ledger.</param>
/// <param name="clock">Says when.</param>
public sealed class KeptMaps(LedgerDatabase database, IClock clock)
{
    private const string Columns = "kind, name, map, actor, kept_at";

    /// <summary>Keeps one under a name; the one before it stands no longer, and stays.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="kind">Kind of file.</param>
    /// <param name="name">Name of the source.</param>
    /// <param name="heads">By which files of the source are known, or null.</param>
    /// <param name="map">The map as text.</param>
    /// <param name="actor">Who keeps it.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task KeepAsync(
        string region, string kind, string name, string? heads, string map, string actor,
        CancellationToken cancellation = default) => database.Source.Query("""
            insert into ledger.column_map (region, kind, name, heads, map, actor, kept_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            Sql.Text(region), Sql.Text(kind), Sql.Text(NikText.Masked(name)), Sql.Text(heads),
            Sql.Text(map), Sql.Text(NikText.Masked(actor)), Sql.Time(clock.GetCurrentInstant()))
        .RunAsync(cancellation);

    /// <summary>The one that stands under a name; null where there is none.</summary>
    public Task<KeptMap?> FindAsync(
        string region, string kind, string name, CancellationToken cancellation = default) => database.Source.Query($"""
            select {Columns} from ledger.column_map where region = $1 and kind = $2 and name = $3
            order by id desc limit 1
            """, Sql.Text(region), Sql.Text(kind), Sql.Text(name)).FirstAsync(Read, cancellation);

    /// <summary>The latest for files with such heads; null where there is none.</summary>
    public Task<KeptMap?> OfHeadsAsync(
        string region, string kind, string heads, CancellationToken cancellation = default) =>
        database.Source.Query($"""
            select {Columns} from ledger.column_map where region = $1 and kind = $2 and heads = $3
            order by id desc limit 1
            """, Sql.Text(region), Sql.Text(kind), Sql.Text(heads)).FirstAsync(Read, cancellation);

    /// <summary>Those that stand.</summary>
    public Task<IReadOnlyList<KeptMap>> ListAsync(string region, CancellationToken cancellation = default) =>
        database.Source.Query($"""
            select distinct on (kind, name) {Columns} from ledger.column_map where region = $1
            order by kind, name, id desc
            """, Sql.Text(region)).ListAsync(Read, cancellation);

    private static KeptMap Read(ResultRow row) => new(
        row.Text("kind"), row.Text("name"), row.Text("map"), row.Text("actor"), row.Time("kept_at"));
}
