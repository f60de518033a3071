using System.Data;
using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Reading;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Hooks;

/// <summary>
/// Hands what hooks have not heard yet to background work, piece by piece. Facts of a region have numbers without a
/// gap in the order of their commits, so a number for each hook loses nothing.
/// </summary>
/// <remarks>
/// A piece is pledged before it is handed over: its end is written down first. Whoever goes on after a crash hands over
/// the piece that was pledged, whatever was recorded since, so no fact is ever told of under two ids.
/// </remarks>
/// <param name="database">The ledger.</param>
/// <param name="work">Keeps the notices until they are delivered.</param>
public sealed class NoticeFeed(LedgerDatabase database, IBackgroundWork work)
{
    /// <summary>
    /// The most notices of one hook that wait. What comes while so many wait is told together later, so that a
    /// receiver that is down for a night leaves a few large notices to be tried, not one for each fact.
    /// </summary>
    public const int MostWaiting = 32;

    // Any number, as long as nobody else locks by it.
    private const long Lock = 0x4A414D4E5443;

    private const string DueSql = """
        select h.region, h.id, h.types, h.seen, h.noticed, h.pledged, d.seq
        from ledger.web_hook h join ledger.head d on d.region = h.region
        where h.stopped_at is null and (h.pledged is not null or h.seen < d.seq)
        """;

    /// <summary>
    /// Hands over all that is due, unless another node is at it. Two at once would do no harm, only the same work.
    /// </summary>
    /// <returns>How many pieces were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        if (!await AskAsync(connection, "pg_try_advisory_lock", cancellation))
            return 0;
        try
        {
            var hooks = await DueAsync(connection, cancellation);
            if (hooks.Count == 0)
                return 0;

            var waiting = (await work.WaitingAsync(null, cancellation))
                .Where(piece => piece.Work.Kind == Notices.Kind)
                .ToLookup(piece => Notices.HookOf(piece.Work.Key));
            var pieces = 0;
            foreach (var due in hooks)
                pieces += await CatchUpAsync(
                    connection, due, MostWaiting - waiting[due.Id].Count(), cancellation);
            return pieces;
        }
        finally
        {
            // The pool resets a connection only when somebody uses it again; until then the lock would stay. A
            // connection that broke has lost it already.
            if (connection.State == ConnectionState.Open)
                await AskAsync(connection, "pg_advisory_unlock", CancellationToken.None);
        }
    }

    private static async Task<bool> AskAsync(
        NpgsqlConnection connection, string function, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select {function}({Lock})", connection);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private async Task<int> CatchUpAsync(
        NpgsqlConnection connection, Due due, int most, CancellationToken cancellation)
    {
        var pieces = 0;
        while (pieces < most && (due.Pledged is not null || due.Seen < due.Head))
        {
            if (due.Pledged is not { } last)
            {
                if (await EndOfNextAsync(connection, due, cancellation) is not { } end)
                {
                    await UpdateAsync(connection, due, "seen = $5", due.Head, cancellation);
                    return pieces;
                }

                if (!await UpdateAsync(connection, due, "pledged = $5", end, cancellation))
                    return pieces;
                last = end;
                due = due with { Pledged = last };
            }

            var piece = new NoticePiece(due.Id, due.Noticed + 1, last);
            await work.EnqueueAsync(new(Notices.Kind, piece.Key, due.Region), cancellation: cancellation);
            pieces++;
            if (!await UpdateAsync(
                    connection, due, "noticed = $5, seen = $5, pledged = null", last, cancellation))
                return pieces;
            due = due with { Noticed = last, Seen = last, Pledged = null };
        }

        return pieces;
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

    // Nothing is written where somebody else was faster or stopped the hook.
    private static async Task<bool> UpdateAsync(
        NpgsqlConnection connection, Due due, string set, long to, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            update ledger.web_hook set {set}
            where region = $1 and id = $2 and stopped_at is null and noticed = $3 and pledged is not distinct from $4
            """, connection)
        {
            Parameters =
            {
                Sql.Text(due.Region), Sql.Parameter(due.Id, NpgsqlDbType.Uuid), Sql.Number(due.Noticed),
                Sql.Parameter(due.Pledged, NpgsqlDbType.Bigint), Sql.Number(to),
            },
        };
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task<List<Due>> DueAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(DueSql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var due = new List<Due>();
        while (await reader.ReadAsync(cancellation))
            due.Add(new(
                reader.GetString(0), reader.GetGuid(1), reader.GetFieldValue<string[]>(2), reader.GetInt64(3),
                reader.GetInt64(4), reader.IsDBNull(5) ? null : reader.GetInt64(5), reader.GetInt64(6)));
        return due;
    }

    private sealed record Due(
        string Region, Guid Id, string[] Types, long Seen, long Noticed, long? Pledged, long Head);
}
