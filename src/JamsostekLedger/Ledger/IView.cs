namespace JamsostekLedger.Ledger;

/// <summary>
/// A fold that is kept, one document per key, written in the transaction of the append that feeds it.
/// </summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface IView<TSelf> : IFold<TSelf> where TSelf : IView<TSelf>
{
    /// <summary>The document that this fact belongs to, or null where the view has no interest in it.</summary>
    static abstract string? KeyOf(LedgerEvent fact);
}
