using JamsostekLedger.Ledger;

namespace JamsostekLedger.Signing;

/// <summary>A party signed the statement of reconciliation of a period.</summary>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">Number of the statement within the period.</param>
/// <param name="Party">Who signed: <c>region</c> or <c>bpjs</c>.</param>
/// <param name="On">Day on which it was signed.</param>
/// <param name="Name">Name of the signer.</param>
/// <param name="Office">The signer's function and office.</param>
/// <param name="Document">The party's own number of the statement.</param>
/// <param name="Sha256">Hash of what was signed.</param>
/// <param name="Content">
/// What was signed, letter by letter, where this is the first signature under it. It is kept and not made again:
/// whatever rules a later version matches by, this is what the parties put their names to.
/// </param>
public sealed record ReconciliationSigned(
    string Period, int Number, string Party, LocalDate On, string Name, string Office, string Document, string Sha256,
    string? Content = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"reconciliation {Period} statement {Number} {Party}";
}
