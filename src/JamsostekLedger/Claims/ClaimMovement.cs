using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// A line of the journal that moved a benefit's money, with what its fact says beyond the journal's dimensions. A
/// reversal stands under the component, district and event of the payment that it takes back, whatever its row says.
/// </summary>
/// <param name="Seq">Number of the fact in the region.</param>
/// <param name="Claim">Claim number.</param>
/// <param name="Reference">Payment reference.</param>
/// <param name="Benefit">Which benefit.</param>
/// <param name="Segment">Segment of membership.</param>
/// <param name="Programme">Programme's code, or null.</param>
/// <param name="Worker">The worker's number in the vault, where the row had a NIK.</param>
/// <param name="Component">Part of the benefit, as given.</param>
/// <param name="District">District of the worker, as given; null where none was.</param>
/// <param name="EventDate">Day of the accident or death.</param>
/// <param name="On">Day on which the money moved.</param>
/// <param name="Amount">Rupiah; below zero where a payment was taken back.</param>
/// <param name="Stands">Whether it is a payment that was not taken back by the end of the window.</param>
public sealed record ClaimMovement(
    long Seq,
    string Claim,
    string Reference,
    Benefit Benefit,
    Segment Segment,
    string? Programme,
    PersonId? Worker,
    string Component,
    string? District,
    LocalDate EventDate,
    LocalDate On,
    Rupiah Amount,
    bool Stands)
{
    /// <summary>What movements come to: distinct claims of payments that stand, payments less reversals, net.</summary>
    public static ClaimSum Sum(IEnumerable<ClaimMovement> movements)
    {
        var (claims, payments, amount) = (new HashSet<string>(), 0L, Rupiah.Zero);
        foreach (var movement in movements)
        {
            if (movement.Stands)
                claims.Add(movement.Claim);
            payments += movement.Amount < Rupiah.Zero ? -1 : 1;
            amount += movement.Amount;
        }

        return new(claims.Count, payments, amount);
    }
}
