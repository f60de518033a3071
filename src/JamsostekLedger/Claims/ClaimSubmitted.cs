using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// The benefit was applied for: for JKK by the stage II report (form 3a KK 2; Permenaker 5/2021 Pasal 19), for JKM by
/// the application with its documents. Instalments and scholarships are applied for again.
/// </summary>
/// <param name="Claim">Claim number.</param>
/// <param name="On">Day of it, in the region's zone.</param>
/// <param name="At">Its instant, where the hour is known.</param>
/// <param name="Evidence">Number of the form, where given.</param>
/// <param name="Injury">What the accident left, for JKK; null for JKM.</param>
public sealed record ClaimSubmitted(
    string Claim, LocalDate On, Instant? At, string? Evidence, Injury? Injury) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"claim-application {Claim} {On:uuuu-MM-dd}";

    /// <inheritdoc/>
    public override Rupiah Weight() => Injury?.Costs() ?? Rupiah.Zero;
}
