namespace JamsostekLedger.Ledger;

/// <summary>A request to record one fact on one stream.</summary>
public interface ICommand
{
    /// <summary>The stream that it decides on.</summary>
    string Stream { get; }

    /// <summary>The fact that it asks to record; its key says whether this was recorded before.</summary>
    LedgerEvent Fact { get; }

    /// <summary>Another stream that it decides on, or null.</summary>
    string? Other => null;

    /// <summary>
    /// Whether a document of its kind that is put right is decided on what stood when its turn was, and not on what
    /// came after it: an end by the enrolment that it ended, a payment by the step of the claim at which it was paid.
    /// What came after must still fit, or the correction is refused.
    /// </summary>
    bool IsOfItsTurn => false;

    /// <summary>Decides on a state of the stream's type. Pure: it may be asked more than once.</summary>
    Decision Decide(object state);

    /// <summary>The same for whoever looks at the facts that stand, or at another stream as well.</summary>
    Decision Decide(Folded stream, Folded? other) => Decide(stream.State);
}

/// <summary>A command whose stream folds into <typeparamref name="TState"/>.</summary>
/// <typeparam name="TState">The state that it decides on.</typeparam>
public interface ICommand<TState> : ICommand where TState : IState<TState>
{
    /// <summary>Decides from that stream's state alone.</summary>
    Decision Decide(TState state);

    /// <inheritdoc/>
    Decision ICommand.Decide(object state) => Decide((TState)state);
}
