namespace JamsostekLedger.Store.Cluster;

/// <summary>The ledger's PostgreSQL cannot be had; the message is one sentence for the operator.</summary>
public sealed class ClusterUnavailableException : Exception
{
    /// <summary>Without a reason; here because exceptions are expected to have it.</summary>
    public ClusterUnavailableException()
    {
    }

    /// <summary>With the sentence that the operator reads.</summary>
    public ClusterUnavailableException(string message) : base(message)
    {
    }

    /// <summary>With the sentence that the operator reads, and what lies under it.</summary>
    public ClusterUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
