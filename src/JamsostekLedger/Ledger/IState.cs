namespace JamsostekLedger.Ledger;

/// <summary>What one kind of stream is folded into: commands decide on it, and it knows what its facts post.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
public interface IState<TSelf> : IFold<TSelf> where TSelf : IState<TSelf>
{
    /// <summary>
    /// The journal lines of <paramref name="fact"/>, which turned this state into <paramref name="after"/>. A pure
    /// function, so that a replay posts the same lines.
    /// </summary>
    IEnumerable<JournalLine> Post(LedgerEvent fact, TSelf after);

    /// <summary>
    /// Why facts cannot stand beside each other as they do: a return whose payment is gone. Null where they can. Only a
    /// revision may bring a stream there, and is refused then.
    /// </summary>
    Refusal? Fault => null;
}
