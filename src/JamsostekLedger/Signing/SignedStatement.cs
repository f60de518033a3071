using System.Collections.Immutable;

namespace JamsostekLedger.Signing;

/// <summary>A statement of reconciliation that somebody has signed.</summary>
/// <param name="Number">Number within the period.</param>
/// <param name="Json">What was signed, letter by letter.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="Signatures">The signatures, in the order in which they were given.</param>
public sealed record SignedStatement(
    int Number, string Json, string Sha256, ImmutableArray<ReconciliationSigned> Signatures)
{
    /// <summary>Whether both have signed: from then on it stays as it is.</summary>
    public bool IsSealed => SigningParty.All.All(party => Of(party) is not null);

    /// <summary>How far it is signed.</summary>
    public string Status => IsSealed ? SigningStatus.Sealed
        : Of(SigningParty.Region) is not null ? SigningStatus.SignedByRegion : SigningStatus.SignedByBpjs;

    /// <summary>The signature of a party, or null.</summary>
    public ReconciliationSigned? Of(string party) => Signatures.FirstOrDefault(one => one.Party == party);

    /// <summary>What was signed.</summary>
    public StatementContent Content() => StatementContent.Parse(Json);
}
