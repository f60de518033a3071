using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>What was asked and approved was recorded, with the same commit.</summary>
/// <param name="Id">The request.</param>
/// <param name="Number">Counts what was said of the request, from 1.</param>
/// <param name="Sha256">Hash of what was recorded; that of the request.</param>
/// <param name="Approvers">Accounts of those whose approvals counted.</param>
/// <param name="Seqs">Numbers of the facts in the region.</param>
/// <param name="On">Day of it.</param>
public sealed record ApprovalCarriedOut(
    string Id, int Number, string Sha256, ImmutableArray<string> Approvers, ImmutableArray<long> Seqs,
    LocalDate On) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"approval {Id} {Number}";

    /// <summary>Whether it says the same, name by name.</summary>
    public bool Equals(ApprovalCarriedOut? other) => other is not null
        && (Id, Number, Sha256, On).Equals((other.Id, other.Number, other.Sha256, other.On))
        && Approvers.SequenceEqual(other.Approvers) && Seqs.SequenceEqual(other.Seqs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Number);
}
