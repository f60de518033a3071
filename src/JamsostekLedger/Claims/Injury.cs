using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// What an accident left, by the doctor's letter (form 3b KK 3) and the receipts of the stage II report.
/// </summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="StatedOn">Day of the doctor's statement, from which the hours of the stage II report count.</param>
/// <param name="StatedAt">Its instant, where the hour is known.</param>
/// <param name="UnableMonths">Months unable to work so far; 0 where none.</param>
/// <param name="DisabilityPercent">Per cent by the table of disabilities, in invariant spelling; null where
/// none.</param>
/// <param name="LossPercent">Per cent of the function lost, in invariant spelling; null where none.</param>
/// <param name="TransportLand">Cost of transport by land, river or lake.</param>
/// <param name="TransportSea">Cost of transport by sea.</param>
/// <param name="TransportAir">Cost of transport by air.</param>
/// <param name="Medical">Cost of treatment that was paid by the worker.</param>
/// <param name="HomeCare">Cost of care at home.</param>
/// <param name="Rehabilitation">Hospital's price of rehabilitation aids and prostheses.</param>
public sealed record Injury(
    AccidentOutcome Outcome,
    LocalDate StatedOn,
    Instant? StatedAt,
    int UnableMonths,
    string? DisabilityPercent,
    string? LossPercent,
    Rupiah TransportLand,
    Rupiah TransportSea,
    Rupiah TransportAir,
    Rupiah Medical,
    Rupiah HomeCare,
    Rupiah Rehabilitation)
{
    /// <summary>All that it cost.</summary>
    public Rupiah Costs() => TransportLand + TransportSea + TransportAir + Medical + HomeCare + Rehabilitation;
}
