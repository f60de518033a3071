using System.Data;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The ledger of a region as it was recorded up to an instant, in one snapshot of the database: of whatever is asked of
/// it, appends that go on beside it are not seen. Every report, page and verb reads one and nothing else, so its
/// instant and all its sums are of the same moment.
/// </summary>
public sealed class Moment : IAsyncDisposable
{
    private readonly bool _isOfAnother;

    private Moment(NpgsqlConnection connection, Region region, AsOf asOf, bool isOfAnother) =>
        (Connection, Region, AsOf, _isOfAnother) = (connection, region, asOf, isOfAnother);

    /// <summary>The region.</summary>
    public Region Region { get; }

    /// <summary>Up to which fact, and how much of the sums that covers.</summary>
    public AsOf AsOf { get; }

    /// <summary>The only connection of whoever reads: one statement after the other.</summary>
    internal NpgsqlConnection Connection { get; }

    /// <summary>
    /// Whether an instant is still to come: what will be recorded by then nobody knows, so no answer of it would last.
    /// That of the last append has come, whatever a clock says.
    /// </summary>
    public static async Task<bool> IsToComeAsync(
        LedgerDatabase database, string? region, Instant instant, IClock clock, CancellationToken cancellation) =>
        instant > clock.GetCurrentInstant() && !await database.Source.Query(
            "select coalesce(max(recorded_at) >= $2, false) from ledger.head where region = $1 or $1 is null",
            Sql.Text(region), Sql.Time(instant)).ValueAsync<bool>(cancellation);

    /// <summary>The moment of one region.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">The region.</param>
    /// <param name="recordedAsOf">The instant; null is the latest append.</param>
    /// <param name="clock">Says what time it is where nothing is recorded.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static Task<Moment> OpenAsync(
        LedgerDatabase database, Region region, Instant? recordedAsOf, IClock clock,
        CancellationToken cancellation = default) =>
        OpenAsync(database, [region], recordedAsOf, clock, cancellation);

    /// <summary>The same of the first of several regions; <see cref="OfAsync"/> gives the others.</summary>
    public static async Task<Moment> OpenAsync(
        LedgerDatabase database, IReadOnlyList<Region> regions, Instant? recordedAsOf, IClock clock,
        CancellationToken cancellation = default)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellation);
        try
        {
            // An instant after the last append could still get facts from one that is under way: wait for it, so that
            // the same question has the same answer for ever.
            if (recordedAsOf is not null)
                await connection.Query("""
                    select from ledger.head where region = any($1) and recorded_at < $2 order by region for share
                    """, Sql.Texts(regions.Select(region => region.Code)), Sql.Time(recordedAsOf))
                    .RunAsync(cancellation);

            // Costs no round trip: it goes ahead of the first statement. The pool rolls it back.
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            var asOf = await AsOf.ReadAsync(connection, regions[0].Code, recordedAsOf, clock, cancellation);
            return new(connection, regions[0], asOf, isOfAnother: false);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A region on the connection of whoever holds its lock: it stays so until the commit.</summary>
    internal static async Task<Moment> UnderLockAsync(
        NpgsqlConnection connection, Region region, IClock clock, CancellationToken cancellation) =>
        new(connection, region, await AsOf.LatestAsync(connection, region.Code, clock, cancellation),
            isOfAnother: true);

    /// <summary>Another region in the same snapshot; it lives as long as this one.</summary>
    public async Task<Moment> OfAsync(
        Region region, Instant? recordedAsOf, IClock clock, CancellationToken cancellation = default) =>
        new(Connection, region, await AsOf.ReadAsync(Connection, region.Code, recordedAsOf, clock, cancellation),
            isOfAnother: true);

    /// <summary>
    /// The same, as if more were recorded: what is kept of now is then folded from the facts, and has to agree.
    /// </summary>
    internal Moment Folded => new(Connection, Region, AsOf with { IsLatest = false }, isOfAnother: true);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _isOfAnother ? ValueTask.CompletedTask : Connection.DisposeAsync();

    /// <summary>A question of the region: its code is the first parameter.</summary>
    internal NpgsqlCommand Query(string sql, params ReadOnlySpan<NpgsqlParameter> more) =>
        Connection.Query(sql, Sql.Text(Region.Code)).With(more);
}
