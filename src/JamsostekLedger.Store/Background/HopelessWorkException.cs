namespace JamsostekLedger.Store.Background;

/// <summary>A piece of work that no further attempt can do; the message says why.</summary>
public sealed class HopelessWorkException : Exception
{
    /// <summary>Without a reason.</summary>
    public HopelessWorkException()
    {
    }

    /// <summary>With the reason.</summary>
    public HopelessWorkException(string message) : base(message)
    {
    }

    /// <summary>With the reason and what led to it.</summary>
    public HopelessWorkException(string message, Exception inner) : base(message, inner)
    {
    }
}
