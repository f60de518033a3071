using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Vault;

/// <summary>A person whose details are put right.</summary>
/// <param name="Found">The person as a row found them.</param>
/// <param name="Right">What finds them from now on; the same where the NIK stays.</param>
/// <param name="Details">What is right.</param>
internal sealed record CorrectedPerson(Visitor Found, Visitor Right, PersonDetails Details)
{
    /// <summary>Whether another NIK finds them from now on.</summary>
    public bool IsMoved => Found != Right;

    /// <summary>What the vault is to keep: what is right, and all else as it was, under the person's own key.</summary>
    public SealedPerson Seal(MasterKeys masters, VaultKey inForce, string region) => Found.Kept!.Corrected(
        Details.FilledFrom(Found.Details!), IsMoved ? Right.Hash : Found.Kept.LookUp, masters, inForce, region,
        Found.Number.Value);
}
