using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using JamsostekLedger.Ledger;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Exceptions;
using Marten.Services;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// Few facts of one append, through a Marten session that is enlisted in the append's transaction. Marten asks for
/// numbers and versions, then writes streams and events; what follows from the facts is queued as statements of the
/// same batch, and so are the proof block and the commit where nothing more is decided.
/// </summary>
internal static partial class SessionAppend
{
    // Another writer's version of the stream; the server's own words for it.
    private const string UniqueViolation = "23505";

    // What Marten replaces by numbered parameters. No statement of ours has it otherwise.
    private const char Placeholder = '^';

    private static readonly ConditionalWeakTable<
        IDocumentOperations, Func<IDocumentOperations, IReadOnlyList<IEvent>, CancellationToken, Task>> Open = [];

    private static readonly ConcurrentDictionary<string, (string Sql, int[] Order)> Statements = [];

    /// <summary>Writes the facts that were added and not written yet.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="append">The append.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="last">The last statements of the batch, made when the facts' leaves are known.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task WriteAsync(
        LedgerStore store, RegionAppend append, NpgsqlTransaction transaction,
        Func<IEnumerable<NpgsqlBatchCommand>> last, CancellationToken cancellation)
    {
        var options = SessionOptions.ForTransaction(transaction);
        options.TenantId = append.Region;
        await using var session = store.Documents.OpenSession(options);
        // Marten would take them from whatever trace is running, and a proof is made of them.
        (session.CorrelationId, session.CausationId) = (null, null);
        foreach (var stream in append.Pending.GroupBy(pending => pending.Stream))
        {
            object[] events = [.. stream.Select(pending => EventOf(session, append, pending))];
            if (stream.First().Version == 1)
                session.Events.StartStream(stream.Key, events);
            else
                session.Events.Append(stream.Key, stream.Last().Version, events);
        }

        Open.Add(session, (operations, events, stop) => FollowAsync(append, last, operations, events, stop));
        try
        {
            await session.SaveChangesAsync(cancellation);
        }
        catch (Exception fault) when (fault is ConcurrencyException
            or Marten.Exceptions.ExistingStreamIdCollisionException
            or JasperFx.Events.ExistingStreamIdCollisionException)
        {
            throw new PostgresException(fault.Message, "ERROR", "ERROR", UniqueViolation);
        }
        catch (MartenCommandException fault) when (fault.InnerException is NpgsqlException inner)
        {
            // What may be tried again is decided by the server's own code.
            ExceptionDispatchInfo.Throw(inner);
        }
    }

    /// <summary>What <see cref="LedgerProjection"/> does for a session: refuses those that are no append.</summary>
    /// <exception cref="UnledgeredAppendException">The session belongs to no append.</exception>
    public static Task ProjectAsync(
        IDocumentOperations session, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        Open.TryGetValue(session, out var follow)
            ? follow(session, events, cancellation)
            : throw new UnledgeredAppendException();

    // Marten numbers the facts stream by stream; here they get the same numbers in the order of the decisions.
    private static async Task FollowAsync(
        RegionAppend append, Func<IEnumerable<NpgsqlBatchCommand>> last, IDocumentOperations session,
        IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var byId = events.ToDictionary(one => one.Id);
        foreach (var (pending, sequence) in append.Pending.Zip(events.Select(one => one.Sequence).Order()))
        {
            pending.Sequence = byId[pending.Id].Sequence = sequence;
            if (byId[pending.Id].Version != pending.Version)
                throw new UnledgeredAppendException();
        }

        foreach (var statement in await append.FollowAsync(last, cancellation))
            Queue(session, statement);
    }

    // Marten takes parameters by place and not by number.
    private static void Queue(IDocumentOperations session, NpgsqlBatchCommand statement)
    {
        var (sql, order) = Statements.GetOrAdd(statement.CommandText, static text => (
            Parameter().Replace(text, $"{Placeholder}"),
            [.. Parameter().Matches(text).Select(found => int.Parse(found.ValueSpan[1..]) - 1)]));
        session.QueueSqlCommand(Placeholder, sql, [.. order.Select(at => Value(statement.Parameters[at]))]);
    }

    // Marten knows the types of .NET only, and takes nothing for a text: the statements say what it is.
    private static object Value(NpgsqlParameter parameter) => parameter.Value switch
    {
        null or DBNull => null!,
        Instant instant => instant.ToDateTimeOffset(),
        LocalDate day => day.ToDateOnly(),
        var value => value,
    };

    private static IEvent EventOf(IDocumentSession session, RegionAppend append, PendingFact pending)
    {
        var one = session.Events.BuildEvent(pending.Fact);
        one.Id = pending.Id;
        one.Timestamp = append.RecordedAt.ToDateTimeOffset();
        foreach (var (name, value) in HeadersOf(pending.Headers))
        {
            if (value is not null)
                one.SetHeader(name, value);
        }

        return one;
    }

    private static IEnumerable<(string Name, object? Value)> HeadersOf(Headers headers) =>
    [
        ("actor", headers.Actor), ("source", headers.Source), ("fileMark", headers.FileMark), ("line", headers.Line),
        ("reason", headers.Reason),
    ];

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Parameter();
}
