using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>
/// Somebody took the refused rows of a file away. They are as they were sent, people among them, in clear.
/// </summary>
/// <param name="Account">Account of whoever took them.</param>
/// <param name="Upload">Number of the upload.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="On">Day of it.</param>
/// <param name="Download">Number of the download, so that each is a fact of its own.</param>
public sealed record RowsDownloaded(
    string Account, string Upload, int Rows, LocalDate On, string Download) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"download {Account} {Download}";
}
