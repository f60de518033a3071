using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Claims added up.</summary>
/// <param name="Claims">Claims that have a payment that stands.</param>
/// <param name="Payments">Payments made in the window less those reversed in it.</param>
/// <param name="Amount">Net of reversals.</param>
public sealed record ClaimSum(long Claims, long Payments, Rupiah Amount)
{
    /// <summary>The sum over cells.</summary>
    public static ClaimSum Of(IEnumerable<ClaimCell> cells)
    {
        var (claims, payments, amount) = (0L, 0L, 0L);
        foreach (var cell in cells)
            (claims, payments, amount) = (claims + cell.Claims, payments + cell.Payments, amount + cell.Amount);
        return new(claims, payments, new(amount));
    }
}

/// <summary>What the journal says of one benefit, segment, programme and month in a window.</summary>
/// <param name="Benefit">Benefit.</param>
/// <param name="Segment">Segment.</param>
/// <param name="Programme">Programme's code, or null.</param>
/// <param name="Vulnerable">Whether it is for vulnerable workers.</param>
/// <param name="Month">Month of the movements.</param>
/// <param name="Claims">Change in claims that stand with a payment of the window.</param>
/// <param name="ClaimsOfMonth">Change in claims that stand with a payment of this month.</param>
/// <param name="Payments">Payments less reversals.</param>
/// <param name="Amount">Rupiah, net.</param>
public readonly record struct ClaimCell(
    Benefit Benefit,
    Segment Segment,
    string? Programme,
    bool? Vulnerable,
    YearMonth Month,
    long Claims,
    long ClaimsOfMonth,
    long Payments,
    long Amount);

/// <summary>A benefit's row.</summary>
/// <param name="Benefit">Benefit.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Payments">Payments.</param>
/// <param name="Amount">Net amount.</param>
public sealed record ClaimsOfBenefit(Benefit Benefit, long Claims, long Payments, Rupiah Amount);

/// <summary>A segment's row.</summary>
/// <param name="Segment">Segment.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Payments">Payments.</param>
/// <param name="Amount">Net amount.</param>
public sealed record ClaimsOfSegment(Segment Segment, long Claims, long Payments, Rupiah Amount);

/// <summary>A programme's row.</summary>
/// <param name="Programme">Programme's code, or null.</param>
/// <param name="Vulnerable">Whether it is for vulnerable workers; null where the programme is.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Payments">Payments.</param>
/// <param name="Amount">Net amount.</param>
public sealed record ClaimsOfProgramme(
    string? Programme, bool? Vulnerable, long Claims, long Payments, Rupiah Amount);

/// <summary>A month's row.</summary>
/// <param name="Month">Month of payment.</param>
/// <param name="Claims">Claims that have a payment of this month that stands.</param>
/// <param name="Payments">Payments.</param>
/// <param name="Amount">Net amount.</param>
public sealed record ClaimsOfMonth(YearMonth Month, long Claims, long Payments, Rupiah Amount);
