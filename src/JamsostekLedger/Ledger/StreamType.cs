namespace JamsostekLedger.Ledger;

/// <summary>One kind of stream: its prefix, and the state that its facts fold into.</summary>
public abstract class StreamType
{
    private protected StreamType(string prefix) => Prefix = prefix;

    /// <summary>What stands before the first slash of the stream's key.</summary>
    public string Prefix { get; }

    /// <summary>The state of a stream without facts.</summary>
    public abstract object Empty { get; }

    /// <summary>The state after one more fact.</summary>
    public abstract object Evolve(object state, LedgerEvent fact);

    /// <summary>The lines of a fact that turned <paramref name="before"/> into <paramref name="after"/>.</summary>
    public abstract IEnumerable<JournalLine> Post(object before, LedgerEvent fact, object after);

    /// <summary>Why the facts of a state cannot stand beside each other, or null.</summary>
    public abstract Refusal? FaultOf(object state);

    /// <summary>The kind of stream that folds into <typeparamref name="TState"/>.</summary>
    public static StreamType Of<TState>(string prefix) where TState : IState<TState> => new Typed<TState>(prefix);

    private sealed class Typed<TState>(string prefix) : StreamType(prefix) where TState : IState<TState>
    {
        public override object Empty => TState.Empty;

        public override object Evolve(object state, LedgerEvent fact) => ((TState)state).Evolve(fact);

        public override IEnumerable<JournalLine> Post(object before, LedgerEvent fact, object after) =>
            ((TState)before).Post(fact, (TState)after);

        public override Refusal? FaultOf(object state) => ((TState)state).Fault;
    }
}
