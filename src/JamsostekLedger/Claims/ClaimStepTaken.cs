using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>A claim took a step that needs no more than a day, a reason and its evidence.</summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Step">Which step.</param>
/// <param name="On">Day of it, in the region's zone.</param>
/// <param name="At">Its instant, where the hour is known: the stage I report has a deadline of hours.</param>
/// <param name="Reason">Code of the reason of a rejection, reopening or closing; null for others.</param>
/// <param name="Evidence">Reference of the form, letter or decree, where given.</param>
/// <param name="Missing">The documents that BPJS asked for; empty for other steps.</param>
public sealed record ClaimStepTaken(
    string Claim,
    ClaimStep Step,
    LocalDate On,
    Instant? At,
    string? Reason,
    string? Evidence,
    ImmutableArray<string> Missing) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    // A claim may be asked for documents, or reopened, more than once on other days.
    /// <inheritdoc/>
    public override string Key => $"claim-step {Claim} {Step} {On:uuuu-MM-dd}";

    /// <inheritdoc/>
    public bool Equals(ClaimStepTaken? other) => other is not null
        && (Claim, Step, On, At, Reason, Evidence)
            == (other.Claim, other.Step, other.On, other.At, other.Reason, other.Evidence)
        && Missing.SequenceEqual(other.Missing);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claim, Step, On, Reason);
}
