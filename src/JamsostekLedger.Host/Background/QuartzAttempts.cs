using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;
using Npgsql;
using Quartz;

namespace JamsostekLedger.Host.Background;

/// <summary>Makes attempts at pieces of work, and says what becomes of a piece afterwards.</summary>
internal sealed partial class QuartzAttempts(
    OpenLedger ledger, DeadLetters letters, QuartzSettings settings, ILogger logger) : IDisposable
{
    private static readonly Duration Held = Duration.FromSeconds(5);
    private readonly CancellationTokenSource _stop = new();
    private int _running;

    /// <summary>Who does the work, by kind.</summary>
    public IReadOnlyDictionary<string, IWorker> Workers { get; set; } = new Dictionary<string, IWorker>();

    /// <summary>Makes an attempt. It always returns: what failed is asked for again, or is a dead letter.</summary>
    public async Task RunAsync(IJobExecutionContext context)
    {
        Interlocked.Increment(ref _running);
        try
        {
            var piece = new Piece(
                context.Scheduler, QuartzPiece.WorkOf(context.JobDetail),
                QuartzPiece.FailedOf(context.MergedJobDataMap));
            await UntilItIsKeptAsync(await AttemptAsync(piece, context.Recovering));
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    /// <summary>Lets attempts under way come to their end for a while, then asks them to stop.</summary>
    /// <returns>Whether none is under way any more.</returns>
    public async Task<bool> StopAsync()
    {
        if (await AreDoneAsync())
            return true;
        await _stop.CancelAsync();
        return await AreDoneAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    // What is to be kept of the attempt, or null where the piece is done.
    private async Task<Func<Task>?> AttemptAsync(Piece piece, bool recovering)
    {
        // The node that was at it died. It counts, or a piece that kills its node would go through all of them.
        if (recovering)
            return () => FailedAsync(piece, "Proses yang mengerjakannya terhenti di tengah jalan.", Duration.Zero);

        try
        {
            await using var fence = await PieceFence.TryTakeAsync(ledger.Database.Source, piece.Work);
            if (fence is null)
                return () => AgainAsync(piece, piece.Failed, Held);
            if (!Workers.TryGetValue(piece.Work.Kind, out var worker))
                return () => FailedAsync(piece, $"Tidak ada yang mengerjakan jenis {piece.Work.Kind} di sini.");

            await worker.RunAsync(piece.Work, _stop.Token);
            return null;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return () => AgainAsync(piece, piece.Failed, Duration.Zero);
        }
        catch (HopelessWorkException hopeless)
        {
            return () => DieAsync(piece, hopeless.Message);
        }
        catch (Exception fault)
        {
            LogFailed(logger, piece.Work.Kind, piece.Work.Key, fault);
            return () => FailedAsync(piece, FailureReason.Of(fault));
        }
    }

    private Task FailedAsync(Piece piece, string reason, Duration? wait = null) =>
        settings.Retries.After(piece.Failed + 1) is { } usual
            ? AgainAsync(piece, piece.Failed + 1, wait ?? usual)
            : DieAsync(piece, reason);

    private static async Task AgainAsync(Piece piece, int failed, Duration wait) =>
        await piece.Scheduler.ScheduleJob(
            QuartzPiece.TriggerOf(piece.Work, failed, SystemClock.Instance.GetCurrentInstant() + wait));

    // With one commit, so that nobody replays a letter whose job is not gone yet.
    private async Task DieAsync(Piece piece, string reason)
    {
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await letters.KeepAsync(connection, piece.Work, piece.Failed + 1, reason, CancellationToken.None);
        using (piece.Scheduler.EnlistTransaction(transaction))
        {
            await piece.Scheduler.DeleteJob(QuartzPiece.KeyOf(piece.Work));
            await transaction.CommitAsync();
        }
    }

    // Quartz takes the job away when this attempt ends, so what comes after it must stand before that.
    private async Task UntilItIsKeptAsync(Func<Task>? keep)
    {
        while (keep is not null)
        {
            try
            {
                await keep();
                return;
            }
            catch (Exception away) when (away is NpgsqlException or SchedulerException or TimeoutException)
            {
                LogAway(logger, away);
                await Task.Delay(TimeSpan.FromSeconds(2));
            }
        }
    }

    private async Task<bool> AreDoneAsync()
    {
        var until = SystemClock.Instance.GetCurrentInstant() + settings.Patience;
        while (Volatile.Read(ref _running) > 0)
        {
            if (SystemClock.Instance.GetCurrentInstant() > until)
                return false;
            await Task.Delay(50);
        }

        return true;
    }

    [LoggerMessage(LogLevel.Warning, "Background work {Kind}/{Key} failed")]
    private static partial void LogFailed(ILogger logger, string kind, string key, Exception fault);

    [LoggerMessage(LogLevel.Warning, "What became of background work cannot be kept now; trying again")]
    private static partial void LogAway(ILogger logger, Exception fault);

    private sealed record Piece(IScheduler Scheduler, Work Work, int Failed);
}
