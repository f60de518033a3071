namespace JamsostekLedger.Ledger;

/// <summary>
/// Moves an amount from one account to another, so the journal balances by construction. Nothing updates a line.
/// </summary>
/// <param name="Debit">The account that receives; one of <see cref="Account"/>.</param>
/// <param name="Credit">The account that gives.</param>
/// <param name="Unit">What is counted; one of <see cref="Ledger.Unit"/>.</param>
/// <param name="Amount">How much, always above zero.</param>
/// <param name="ValueDate">When it happened.</param>
/// <param name="Of">What it is about.</param>
public sealed record JournalLine(
    string Debit, string Credit, string Unit, long Amount, LocalDate ValueDate, Dimensions Of)
{
    /// <summary>A line for a signed change: a fall moves the amount back the other way; no change is no line.</summary>
    public static IEnumerable<JournalLine> Change(
        string debit, string credit, string unit, long change, LocalDate valueDate, Dimensions of)
    {
        if (change > 0)
            yield return new(debit, credit, unit, change, valueDate, of);
        else if (change < 0)
            yield return new(credit, debit, unit, -change, valueDate, of);
    }
}
