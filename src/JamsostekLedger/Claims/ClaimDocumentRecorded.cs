using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// A document of a claim was received. The file itself stays outside the ledger; its hash shows later that it is the
/// same one.
/// </summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Document">Code of the kind of document.</param>
/// <param name="On">Day on which it was received.</param>
/// <param name="Number">Number of the document, where it has one.</param>
/// <param name="Sha256">SHA-256 of its file, 64 hexadecimal digits, where it was scanned.</param>
/// <param name="KeptAt">Where it is kept: a folder, an archive's box.</param>
public sealed record ClaimDocumentRecorded(
    string Claim, string Document, LocalDate On, string? Number, string? Sha256, string? KeptAt) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"claim-document {Claim} {Document} {Sha256 ?? Number ?? $"{On:uuuu-MM-dd}"}";
}
