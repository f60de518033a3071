namespace JamsostekLedger.Host.Demonstration;

/// <summary>
/// How far the demonstration is loaded. The server answers while it is; its pages say so, or somebody would take half
/// of the data for all of it.
/// </summary>
public sealed class DemonstrationProgress
{
    private volatile string? _now;

    /// <summary>What is being loaded, in words; null while nothing is.</summary>
    public string? Now => _now;

    /// <summary>Says what is being loaded.</summary>
    public void Report(string now) => _now = now;

    /// <summary>Nothing is being loaded any more.</summary>
    public void Done() => _now = null;
}
