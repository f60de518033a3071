namespace JamsostekLedger.Store.Background;

/// <summary>
/// An attempt that failed and is worth another one; the message says why, to people, and names nobody. Of any other
/// exception people are shown the type only.
/// </summary>
public sealed class FailedWorkException : Exception
{
    /// <summary>Without a reason.</summary>
    public FailedWorkException()
    {
    }

    /// <summary>With the reason.</summary>
    public FailedWorkException(string message) : base(message)
    {
    }

    /// <summary>With the reason and what led to it.</summary>
    public FailedWorkException(string message, Exception inner) : base(message, inner)
    {
    }
}
