using JamsostekLedger.Store.Background;
using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;
using Wolverine.Util;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// Does the work of one kind of message. A piece may be begun more than once, when a server died in the middle of it,
/// so whoever does it does again what was not finished and nothing of what was.
/// </summary>
/// <param name="attempts">Makes the attempts.</param>
public abstract class WorkOn<T>(Attempts attempts) : MessageHandler<T>, IWork where T : WorkMessage
{
    /// <inheritdoc/>
    public string Kind => typeof(T).ToMessageTypeName();

    /// <inheritdoc/>
    public virtual int AtOnce => 4;

    /// <inheritdoc/>
    public virtual bool IsShared => false;

    /// <inheritdoc/>
    public virtual bool IsFenced => true;

    /// <inheritdoc/>
    public void AddTo(Wolverine.WolverineOptions options) => options.AddMessageHandler(this);

    /// <summary>Does a piece. Returning is being done; an exception is a failed attempt.</summary>
    /// <exception cref="HopelessWorkException">Trying again will not help: it is a dead letter at once.</exception>
    /// <exception cref="NotNowException">It is to be done later, and that is no failure.</exception>
    public abstract Task RunAsync(T message, CancellationToken cancellation);

    /// <inheritdoc/>
    protected sealed override Task HandleAsync(T message, MessageContext context, CancellationToken cancellation) =>
        attempts.MakeAsync(this, PieceOf(message), context, stop => RunAsync(message, stop));

    /// <summary>The piece of a message.</summary>
    protected Piece PieceOf(T message) => new(Kind, message.Key, message.Region);
}
