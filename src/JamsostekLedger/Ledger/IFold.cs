namespace JamsostekLedger.Ledger;

/// <summary>Anything rebuilt by replaying facts. No clock, no new ids, no look-ups: dates come from the fact.</summary>
/// <typeparam name="TSelf">The fold itself.</typeparam>
public interface IFold<TSelf> where TSelf : IFold<TSelf>
{
    /// <summary>The fold of no facts.</summary>
    static abstract TSelf Empty { get; }

    /// <summary>The fold after one more fact; itself where the fact is of no interest.</summary>
    TSelf Evolve(LedgerEvent fact);
}
