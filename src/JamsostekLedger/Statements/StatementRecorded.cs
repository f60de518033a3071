using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>
/// Another office sent what it says of a period. Its rows go in with it, as <see cref="StatementRowsRecorded"/>;
/// nothing of them enters the ledger's own figures.
/// </summary>
/// <param name="Source">The source: <c>sipd</c>.</param>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">The how-manieth statement of the source for the period, from 1.</param>
/// <param name="On">Day on which it was recorded.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Hash">
/// Hash of the file; keyed where its rows name persons, because a plain one of a short list gives them away.
/// </param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Amount">What they come to.</param>
/// <param name="Manner">How it was read, where it did not speak for itself: a hash of map and sheet.</param>
/// <param name="Supersedes">Hash of the statement that it takes the place of.</param>
/// <param name="Difference">What that one did not say, and said; null of the first.</param>
public sealed record StatementRecorded(
    string Source,
    string Period,
    int Number,
    LocalDate On,
    string File,
    string Hash,
    int Rows,
    Rupiah Amount,
    string? Manner = null,
    string? Supersedes = null,
    StatementDifference? Difference = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key =>
        $"statement {Source} {Period} {Hash}{(Manner is null ? "" : $" {Manner}")}";

    /// <summary>A file says what it says on whatever day it is sent again.</summary>
    public override bool Says(LedgerEvent other) => other is StatementRecorded same && same.Key == Key;
}
