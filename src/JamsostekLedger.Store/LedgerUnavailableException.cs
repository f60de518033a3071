namespace JamsostekLedger.Store;

/// <summary>The ledger cannot be written or read now. Its message is a sentence for the person who waits.</summary>
public sealed class LedgerUnavailableException : Exception
{
    /// <summary>With a sentence.</summary>
    public LedgerUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence and what happened.</summary>
    public LedgerUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a sentence.</summary>
    public LedgerUnavailableException()
    {
    }
}
