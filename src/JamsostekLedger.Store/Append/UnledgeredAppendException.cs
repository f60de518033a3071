namespace JamsostekLedger.Store.Append;

/// <summary>
/// Somebody appended with Marten past the ledger: those events would have no lines, no views and no proof.
/// </summary>
public sealed class UnledgeredAppendException : Exception
{
    /// <summary>With the usual sentence.</summary>
    public UnledgeredAppendException()
        : base("Facts are appended through the ledger only, which writes their journal lines with them.")
    {
    }

    /// <summary>With a sentence of its own.</summary>
    public UnledgeredAppendException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence of its own and what happened.</summary>
    public UnledgeredAppendException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
