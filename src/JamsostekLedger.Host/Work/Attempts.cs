using System.Collections.Concurrent;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using Npgsql;
using Wolverine;
using Wolverine.Runtime;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// Makes attempts at the pieces that Wolverine hands to this server. What fails is thrown as our own sentence, without
/// what led to it: Wolverine keeps message and stack of an exception, and a message may quote a name.
/// </summary>
public sealed partial class Attempts(OpenLedger ledger, WorkSettings settings) : IDisposable
{
    private static readonly Duration Held = Duration.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Gate> _gates = new();
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _stopping;
    private int _running;

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();

    /// <summary>Makes one, and returns when the piece is done or waits again.</summary>
    /// <exception cref="FailedWorkException">It failed; Wolverine tries again by its policy.</exception>
    /// <exception cref="HopelessWorkException">It is a dead letter.</exception>
    internal async Task MakeAsync(
        IWork kind, Piece piece, MessageContext context, Func<CancellationToken, Task> run)
    {
        var gate = _gates.GetOrAdd(kind.Kind, _ => new());
        Interlocked.Increment(ref _running);
        try
        {
            if (_stopping)
                await LaterAsync(context, Duration.Zero);
            else if (!gate.Enter(kind.IsShared ? kind.AtOnce : int.MaxValue))
                await LaterAsync(context, gate.Wait(settings.Look));
            else
                await WithinAsync(gate, () => FencedAsync(kind, piece, context, run));
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    /// <summary>
    /// Lets attempts under way come to their end for a while, then asks them to stop. What is left waits for another
    /// server, and no attempt is counted for it.
    /// </summary>
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

    private static async Task WithinAsync(Gate gate, Func<Task> run)
    {
        try
        {
            await run();
        }
        finally
        {
            gate.Leave();
        }
    }

    private async Task FencedAsync(
        IWork kind, Piece piece, MessageContext context, Func<CancellationToken, Task> run)
    {
        if (!kind.IsFenced)
        {
            await CountedAsync(piece, context, run);
            return;
        }

        await using var fence = await UntilItAnswersAsync(
            context, () => PieceFence.TryTakeAsync(ledger.Database.Source, piece));
        if (fence is null)
            await LaterAsync(context, Held);
        else
            await CountedAsync(piece, context, run);
    }

    private async Task CountedAsync(
        Piece piece, MessageContext context, Func<CancellationToken, Task> run)
    {
        var envelope = context.Envelope!;
        var node = context.Runtime.Options.Durability.AssignedNodeNumber;
        if (!await UntilItAnswersAsync(context, () => ledger.Work.BeginAsync(envelope.Id, node, envelope.Attempts)))
        {
            // Another server took it over.
            envelope.Status = EnvelopeStatus.Handled;
            return;
        }

        if (envelope.Attempts > settings.Retries.Delays.Count + 1)
        {
            envelope.Attempts--;
            throw new HopelessWorkException("Proses yang mengerjakannya terhenti di tengah jalan.");
        }

        try
        {
            await run(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            await LaterAsync(context, Duration.Zero);
        }
        catch (NotNowException later)
        {
            await LaterAsync(context, later.Wait);
        }
        catch (HopelessWorkException hopeless)
        {
            throw new HopelessWorkException(hopeless.Message);
        }
        catch (Exception fault)
        {
            LogFailed(LogOf(context), piece.Kind, piece.Key, fault);
            throw new FailedWorkException(FailureReason.Of(fault));
        }
    }

    // The row says what is to come, and no attempt was made; Wolverine need do nothing.
    private static async Task LaterAsync(MessageContext context, Duration wait)
    {
        var envelope = context.Envelope!;
        envelope.Attempts--;
        envelope.ScheduledTime = (Now + wait).ToDateTimeOffset();
        await UntilItAnswersAsync(context, async () =>
        {
            await context.Runtime.Storage.Inbox.ScheduleExecutionAsync(envelope);
            return true;
        });
        envelope.Status = EnvelopeStatus.Handled;
    }

    private static async Task<T> UntilItAnswersAsync<T>(MessageContext context, Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception away) when (away is NpgsqlException or TimeoutException)
            {
                LogAway(LogOf(context), away);
                await Task.Delay(TimeSpan.FromSeconds(2));
            }
        }
    }

    private static ILogger LogOf(MessageContext context) => context.Runtime.LoggerFactory.CreateLogger<Attempts>();

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

    [LoggerMessage(LogLevel.Warning, "The database does not answer background work now; trying again")]
    private static partial void LogAway(ILogger logger, Exception fault);
}
