using JamsostekLedger.Store.Background;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;
using Wolverine;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace JamsostekLedger.Marten.Background;

/// <summary>
/// Makes attempts at the pieces that Wolverine hands to this node, and says what becomes of a piece afterwards. It
/// never fails: Wolverine would keep message and stack of the exception.
/// </summary>
internal sealed partial class PieceAttempts(
    NpgsqlDataSource source, WolverineSettings settings, ILogger logger) : MessageHandler<PieceOfWork>, IDisposable
{
    private static readonly Duration Held = Duration.FromSeconds(5);

    private readonly PieceRows _rows = new(source);
    private readonly PieceLetters _letters = new(source);
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _stopping;
    private int _running;

    /// <summary>Who does the work, by kind.</summary>
    public IReadOnlyDictionary<string, IWorker> Workers { get; set; } = new Dictionary<string, IWorker>();

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();

    /// <summary>Lets attempts under way come to their end for a while, then asks them to stop.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        if (await AreDoneAsync())
            return;
        await _stop.CancelAsync();
        await AreDoneAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <inheritdoc/>
    protected override async Task HandleAsync(
        PieceOfWork message, MessageContext context, CancellationToken cancellation)
    {
        var envelope = context.Envelope!;
        var piece = new Piece(
            envelope.Id, message.Work, envelope.Attempts, context.Runtime.Options.Durability.AssignedNodeNumber);
        var others = Interlocked.Increment(ref _running) - 1;
        try
        {
            if (_stopping || others >= settings.AtOnce)
                await UntilItIsKeptAsync(() => _rows.GiveBackAsync(piece.Id, piece.Node, Now + settings.Look));
            else
                await RunAsync(piece);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            // The row says what is to come; Wolverine need not.
            envelope.Status = EnvelopeStatus.Handled;
        }
    }

    private async Task RunAsync(Piece piece)
    {
        PieceFence? fence = null;
        await UntilItIsKeptAsync(async () => fence = await PieceFence.TryTakeAsync(source, piece.Work));
        if (fence is null)
        {
            await UntilItIsKeptAsync(() => _rows.GiveBackAsync(piece.Id, piece.Node, Now + Held));
            return;
        }

        await using (fence)
        {
            byte[]? begun = null;
            await UntilItIsKeptAsync(async () =>
                begun = await _rows.BeginAsync(piece.Id, piece.Node, piece.Attempt));
            if (begun is not null)
                await UntilItIsKeptAsync(await AttemptAsync(piece, begun));
        }
    }

    // What is to be kept of the attempt.
    private async Task<Func<Task>> AttemptAsync(Piece piece, byte[] begun)
    {
        if (piece.Attempt > settings.Retries.Delays.Count + 1)
            return () => _letters.DieAsync(
                piece.Work, begun, piece.Attempt - 1, "Proses yang mengerjakannya terhenti di tengah jalan.", Now);

        try
        {
            if (!Workers.TryGetValue(piece.Work.Kind, out var worker))
                return Failed(piece, begun, $"Tidak ada yang mengerjakan jenis {piece.Work.Kind} di sini.");

            await worker.RunAsync(piece.Work, _stop.Token);
            return () => _rows.DoneAsync(piece.Id, begun);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return () => _rows.AgainAsync(piece.Id, begun, piece.Attempt - 1, Now);
        }
        catch (HopelessWorkException hopeless)
        {
            return () => _letters.DieAsync(piece.Work, begun, piece.Attempt, hopeless.Message, Now);
        }
        catch (Exception fault)
        {
            LogFailed(logger, piece.Work.Kind, piece.Work.Key, fault);
            return Failed(piece, begun, FailureReason.Of(fault));
        }
    }

    private Func<Task> Failed(Piece piece, byte[] begun, string reason) =>
        settings.Retries.After(piece.Attempt) is { } wait
            ? () => _rows.AgainAsync(piece.Id, begun, piece.Attempt, Now + wait)
            : () => _letters.DieAsync(piece.Work, begun, piece.Attempt, reason, Now);

    private async Task UntilItIsKeptAsync(Func<Task> keep)
    {
        while (true)
        {
            try
            {
                await keep();
                return;
            }
            catch (Exception away) when (away is NpgsqlException or TimeoutException)
            {
                LogAway(logger, away);
                await Task.Delay(TimeSpan.FromSeconds(2));
            }
        }
    }

    private async Task<bool> AreDoneAsync()
    {
        var until = Now + settings.Patience;
        while (Volatile.Read(ref _running) > 0)
        {
            if (Now > until)
                return false;
            await Task.Delay(50);
        }

        return true;
    }

    [LoggerMessage(LogLevel.Warning, "Background work {Kind}/{Key} failed")]
    private static partial void LogFailed(ILogger logger, string kind, string key, Exception fault);

    [LoggerMessage(LogLevel.Warning, "What became of background work cannot be kept now; trying again")]
    private static partial void LogAway(ILogger logger, Exception fault);

    private sealed record Piece(Guid Id, Work Work, int Attempt, int Node);
}
