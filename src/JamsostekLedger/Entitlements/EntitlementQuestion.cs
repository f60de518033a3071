using JamsostekLedger.Ledger;

namespace JamsostekLedger.Entitlements;

/// <summary>What must be known of an accident or death to reckon what the law promises; null is not known.</summary>
/// <param name="Benefit">JKK or JKM; of others nothing is reckoned.</param>
/// <param name="Segment">Segment of membership.</param>
/// <param name="EventDate">Day of the accident or death: the rules of that day count.</param>
public sealed record EntitlementQuestion(Benefit Benefit, Segment Segment, LocalDate EventDate)
{
    /// <summary>What the accident left; null while treatment runs. Without meaning for JKM.</summary>
    public AccidentOutcome? Outcome { get; init; }

    /// <summary>
    /// Monthly wage; of somebody without a wage the income, which gives the base. Null is the lowest base.
    /// </summary>
    public Rupiah? Wage { get; init; }

    /// <summary>First month of the cover that was unbroken until the event.</summary>
    public YearMonth? CoverStart { get; init; }

    /// <summary>Months of premium that were paid.</summary>
    public int? PaidMonths { get; init; }

    /// <summary>Whether another membership pays the funeral already.</summary>
    public bool OtherMembership { get; init; }

    /// <summary>The worker's children, in the order in which they are to get scholarships.</summary>
    public IReadOnlyList<EntitledChild> Children { get; init; } = [];

    /// <summary>Per cent of the table of disabilities, in invariant spelling: <c>17.5</c>.</summary>
    public string? DisabilityPercent { get; init; }

    /// <summary>Per cent of the function that is lost, in invariant spelling.</summary>
    public string? LossPercent { get; init; }

    /// <summary>Whole months of being unable to work.</summary>
    public int UnableMonths { get; init; }

    /// <summary>Cost of transport by mode: <c>land</c>, <c>sea</c>, <c>air</c>.</summary>
    public IReadOnlyList<BenefitCost> Transport { get; init; } = [];

    /// <summary>Cost of aids: <c>denture</c>, <c>hearing</c>, <c>glasses</c>.</summary>
    public IReadOnlyList<BenefitCost> Aids { get; init; } = [];

    /// <summary>Price of a prosthesis or orthosis as the public rehabilitation centre sets it.</summary>
    public Rupiah Rehabilitation { get; init; }

    /// <summary>Cost of medical care.</summary>
    public Rupiah MedicalCost { get; init; }

    /// <summary>Cost of care at home.</summary>
    public Rupiah HomeCareCost { get; init; }

    /// <inheritdoc/>
    public bool Equals(EntitlementQuestion? other) => other is not null
        && (Benefit, Segment, EventDate, Outcome, Wage, CoverStart, PaidMonths) == (other.Benefit, other.Segment,
            other.EventDate, other.Outcome, other.Wage, other.CoverStart, other.PaidMonths)
        && (OtherMembership, DisabilityPercent, LossPercent, UnableMonths) == (other.OtherMembership,
            other.DisabilityPercent, other.LossPercent, other.UnableMonths)
        && (Rehabilitation, MedicalCost, HomeCareCost)
            == (other.Rehabilitation, other.MedicalCost, other.HomeCareCost)
        && Children.SequenceEqual(other.Children) && Transport.SequenceEqual(other.Transport)
        && Aids.SequenceEqual(other.Aids);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        Benefit, Segment, EventDate, Outcome, Wage, CoverStart, PaidMonths, Children.Count);
}
