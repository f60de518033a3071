namespace JamsostekLedger.Plans;

/// <summary>Workers of one share who joined in one month.</summary>
internal sealed class PlanBatch(int at, PlanShare share, YearMonth joined, long workers)
{
    /// <summary>Place of the share in the mix.</summary>
    public int At => at;

    /// <summary>The share.</summary>
    public PlanShare Share => share;

    /// <summary>The month after the last one that is to be paid.</summary>
    public YearMonth Ends => joined.PlusMonths(share.Months);

    /// <summary>How many are left of it.</summary>
    public long Workers { get; set; } = workers;
}
