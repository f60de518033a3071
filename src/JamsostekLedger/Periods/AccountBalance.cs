namespace JamsostekLedger.Periods;

/// <summary>What an account comes to at the end of a period, and what moved it in the period: a trial balance's
/// line.</summary>
/// <param name="Account">The account.</param>
/// <param name="Unit">What it counts in: <c>IDR</c>, <c>worker</c>, <c>claim</c>.</param>
/// <param name="Debit">Debited in the period.</param>
/// <param name="Credit">Credited in the period.</param>
/// <param name="Balance">Debits less credits of all days up to the end of the period.</param>
public sealed record AccountBalance(string Account, string Unit, long Debit, long Credit, long Balance)
{
    /// <summary>What it came to before the period.</summary>
    public long Opening() => Balance - Debit + Credit;
}
