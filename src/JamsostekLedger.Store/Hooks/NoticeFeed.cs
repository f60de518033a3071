using System.Data;
using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Hooks;

/// <summary>
/// Hands what the hooks of a region have not heard yet to background work, piece by piece. Facts of a region have
/// numbers without a gap in the order of their commits, so a number for each hook loses nothing; a piece is kept with
/// the same commit that moves the number, so no fact is ever told of under two ids.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="work">Knows what waits.</param>
/// <param name="clock">Says when.</param>
public sealed class NoticeFeed(LedgerDatabase database, BackgroundWork work, IClock clock)
{
    /// <summary>
    /// The most notices of one hook that wait. What comes while so many wait is told together later, so that a
    /// receiver that is down for a night leaves a few large notices to be tried, not one for each fact.
    /// </summary>
    public const int MostWaiting = 32;

    private const string DueSql = """
        select h.region, h.id, h.types, h.seen, h.noticed, h.pledged, h.history, d.seq
        from ledger.web_hook h join ledger.head d on d.region = h.region
        where h.region = $1 and h.stopped_at is null and (h.pledged is not null or h.seen < d.seq)
        """;

    /// <summary>Hands over all that is due in a region, after any other node that is at it.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="isNew">
    /// Whether a hook was just added. An append that was under way then did not know of it, and is waited for.
    /// </param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Whether nothing was left for later.</returns>
    public async Task<bool> RunAsync(string region, bool isNew = false, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        if (isNew)
            await WaitForAppendAsync(connection, region, cancellation);
        var turn = AdvisoryLock.HooksOf(region);
        await turn.TakeAsync(connection, cancellation);
        try
        {
            var hooks = await DueAsync(connection, region, cancellation);
            if (hooks.Count == 0)
                return true;

            var waiting = (await work.WaitingAsync(region, cancellation))
                .Where(piece => piece.Piece.Kind == Notices.Kind)
                .ToLookup(piece => Notices.HookOf(piece.Piece.Key));
            var all = true;
            foreach (var due in hooks)
                all &= await CatchUpAsync(connection, due, MostWaiting - waiting[due.Id].Count(), cancellation);
            await work.LookAsync();
            return all;
        }
        finally
        {
            // A connection that broke has lost it already.
            if (connection.State == ConnectionState.Open)
                await turn.GiveBackAsync(connection);
        }
    }

    private static Task WaitForAppendAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation) => connection.RunAsync(
        [
            Sql.Command(AppendQueries.MakeHead, Sql.Text(region)),
            Sql.Command("select from ledger.head where region = $1 for share", Sql.Text(region)),
        ],
        cancellation);

    private async Task<bool> CatchUpAsync(
        NpgsqlConnection connection, Due due, int most, CancellationToken cancellation)
    {
        for (var pieces = 0; due.Pledged is not null || due.Seen < due.Head; pieces++)
        {
            if (pieces >= most)
                return false;

            // The end of a piece that an earlier version was just handing over: it may have been told already.
            if ((due.Pledged ?? await EndOfNextAsync(connection, due, cancellation)) is not { } last)
            {
                await MoveAsync(connection, due, null, "seen = $5", due.Head, cancellation);
                return true;
            }

            var piece = new NoticePiece(due.Id, due.Noticed + 1, last, due.History);
            if (!await MoveAsync(
                    connection, due, new(Notices.Kind, piece.Key, due.Region),
                    "noticed = $5, seen = $5, pledged = null", last, cancellation))
                return true;
            due = due with { Noticed = last, Seen = last, Pledged = null };
        }

        return true;
    }

    // The number of the fact with which the next piece ends; null where nothing more is to be heard.
    private static async Task<long?> EndOfNextAsync(
        NpgsqlConnection connection, Due due, CancellationToken cancellation)
    {
        var (numbers, sizes) = (new List<long>(), new List<int>());
        using var line = new MemoryStream();
        await foreach (var fact in FactQueries.OfTypesAsync(
                           connection, due.Region, due.Types, due.Seen + 1, due.Head, NoticePiece.MostFacts,
                           cancellation))
        {
            line.SetLength(0);
            EventLine.Write(line, fact);
            numbers.Add(fact.Seq);
            sizes.Add((int)line.Length);
        }

        return numbers.Count == 0 ? null : numbers[NoticePiece.Cut(sizes) - 1];
    }

    // Moves the number and leaves the piece with one commit; neither where somebody stopped the hook meanwhile.
    private async Task<bool> MoveAsync(
        NpgsqlConnection connection, Due due, Piece? piece, string set, long to, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var moved = await connection.Query($"""
            update ledger.web_hook set {set}
            where region = $1 and id = $2 and stopped_at is null and noticed = $3 and pledged is not distinct from $4
            """,
            Sql.Text(due.Region), Sql.Id(due.Id), Sql.Number(due.Noticed), Sql.Number(due.Pledged),
            Sql.Number(to)).RunAsync(cancellation);
        if (moved == 0)
            return false;

        if (piece is not null)
            await connection.RunAsync([Outbox.Insert(piece, clock.GetCurrentInstant())], cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static Task<IReadOnlyList<Due>> DueAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation) =>
        connection.Query(DueSql, Sql.Text(region)).ListAsync(
            row => new Due(
                row.Text("region"), row.Id("id"), row.Value<string[]>("types"), row.Number("seen"),
                row.Number("noticed"), row.OrNull<long>("pledged"), row.TextOrNull("history"),
                row.Number("seq")),
            cancellation);

    private sealed record Due(
        string Region, Guid Id, string[] Types, long Seen, long Noticed, long? Pledged, string? History,
        long Head);
}
