using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>Whoever made a request took it back.</summary>
/// <param name="Id">The request.</param>
/// <param name="Number">Counts what was said of the request, from 1.</param>
/// <param name="By">Account of the maker.</param>
/// <param name="Reason">Why, where the maker said so.</param>
/// <param name="On">Day of it.</param>
public sealed record ApprovalWithdrawn(
    string Id, int Number, string By, string? Reason, LocalDate On) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"approval {Id} {Number}";
}
