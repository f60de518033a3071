using JamsostekLedger.Ledger;

namespace JamsostekLedger.Audit;

/// <summary>
/// Somebody acknowledged that the database was put back to an earlier state: what was signed after that is not in the
/// ledger any more. Who it was stands in the fact's headers.
/// </summary>
/// <param name="AcknowledgedOn">Day on which it was acknowledged.</param>
/// <param name="SignedHeight">Height of the newest block that was signed and is gone.</param>
/// <param name="SignedHash">Its hash, in hexadecimal digits.</param>
/// <param name="SignedFacts">Number of its last fact.</param>
/// <param name="Height">Height of the last block that the restored database holds.</param>
/// <param name="Facts">Number of its last fact.</param>
/// <param name="Reason">Why it was restored.</param>
public sealed record DatabaseRestored(
    LocalDate AcknowledgedOn, long SignedHeight, string SignedHash, long SignedFacts, long Height, long Facts,
    string Reason) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => AcknowledgedOn;

    /// <inheritdoc/>
    public override string Key => KeyOf(SignedHash);

    /// <summary>The key of the fact about a history whose newest signed block had this hash.</summary>
    public static string KeyOf(string signedHash) => $"restore {signedHash}";

    /// <summary>Names the history that ended, in ids of what is sent again.</summary>
    public string History => SignedHash[..8];
}
