namespace JamsostekLedger.Store;

/// <summary>The ledger cannot be written or read now. Its message is a sentence for the person who waits.</summary>
/// <param name="fault">What is the matter.</param>
/// <param name="cause">What happened, or null.</param>
public sealed class LedgerUnavailableException(Fault fault, Exception? cause = null) : Exception(fault.Sentence, cause)
{
    /// <summary>With a sentence of its own.</summary>
    public LedgerUnavailableException(string sentence)
        : this(Fault.Saying(sentence))
    {
    }

    /// <summary>With what must be put right first.</summary>
    public LedgerUnavailableException(Hindrance hindrance, Exception? cause = null)
        : this(hindrance.Fault, cause) => Hindrance = hindrance;

    /// <summary>What must be put right first; null of what passes by itself.</summary>
    public Hindrance? Hindrance { get; }

    /// <summary>What is the matter.</summary>
    public Fault Fault => fault;
}
