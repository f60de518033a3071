namespace JamsostekLedger.Plans;

/// <summary>How a plan's money is reserved.</summary>
public enum ReservePer
{
    /// <summary>One reservation a budget line and month.</summary>
    Month,

    /// <summary>One reservation a budget line.</summary>
    Total,
}
