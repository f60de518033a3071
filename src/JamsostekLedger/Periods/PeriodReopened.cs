using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>A closed period was opened again: its days take facts until it is closed anew.</summary>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">Number of the closing that it undoes.</param>
/// <param name="On">Day on which it was reopened.</param>
/// <param name="Reason">Why.</param>
public sealed record PeriodReopened(string Period, int Number, LocalDate On, string Reason) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"period {Period} reopened {Number}";
}
