using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>Somebody asked others to agree to what is to be recorded. Nothing of it is recorded yet.</summary>
/// <param name="Id">Names the request in the region.</param>
/// <param name="Deed">What is asked, by the code of its rule.</param>
/// <param name="Content">
/// The facts that are to be recorded, letter by letter in canonical form; what the ledger adds under its lock, running
/// numbers and balances, is not among it. People stand in it by their numbers in the vault.
/// </param>
/// <param name="Sha256">Hash of the content.</param>
/// <param name="Maker">Account of whoever asks; the facts will be the maker's.</param>
/// <param name="Reason">Why, where the maker said so.</param>
/// <param name="On">Day of it.</param>
/// <param name="LastDay">The last day on which it may be approved.</param>
/// <param name="Needed">How many others must approve.</param>
/// <param name="People">The people whom the content names.</param>
public sealed record ApprovalRequested(
    string Id, string Deed, string Content, string Sha256, string Maker, string? Reason, LocalDate On,
    LocalDate LastDay, int Needed, ImmutableArray<PersonId> People) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"approval {Id}";

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Ahead() => [LastDay];

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => People;

    /// <summary>The hash of a content.</summary>
    public static string HashOf(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>Whether it says the same, person by person.</summary>
    public bool Equals(ApprovalRequested? other) => other is not null
        && (Id, Deed, Content, Sha256, Maker, Reason).Equals(
            (other.Id, other.Deed, other.Content, other.Sha256, other.Maker, other.Reason))
        && (On, LastDay, Needed) == (other.On, other.LastDay, other.Needed)
        && People.SequenceEqual(other.People);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Sha256);
}
