namespace JamsostekLedger.Host.Work;

/// <summary>A piece is to be done later, and no attempt is counted.</summary>
/// <param name="wait">How much later.</param>
public sealed class NotNowException(Duration wait) : Exception
{
    /// <summary>How much later.</summary>
    public Duration Wait => wait;
}
