using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Claims;

/// <summary>What the ledger expects of a claim, by what is recorded of it.</summary>
public static class ExpectedBenefit
{
    /// <summary>The question that a case puts to the benefit tables.</summary>
    /// <param name="found">The case; notice of it was given.</param>
    /// <param name="children">The children who were named for scholarships.</param>
    /// <param name="cover">The worker's cover on the day of the event; null where no worker is named.</param>
    /// <param name="funeralElsewhere">Whether another membership pays the funeral already.</param>
    public static EntitlementQuestion Ask(
        ClaimCase found, IEnumerable<ChildNamed> children, CoverSeen? cover, bool funeralElsewhere)
    {
        var notice = found.Notice!;
        var injury = found.Injury;
        return new(notice.Benefit, notice.Segment, notice.EventDate)
        {
            Outcome = injury?.Outcome,
            Wage = notice.Wage,
            CoverStart = cover?.Since,
            PaidMonths = cover?.Since is null ? null : cover.PaidMonths,
            OtherMembership = funeralElsewhere,
            Children =
            [
                .. children.OrderBy(child => child.Born).ThenBy(child => child.Child.Value)
                    .Select(child => new EntitledChild(child.Born.OnDayOfMonth(1), child.Level, child.Ended)),
            ],
            DisabilityPercent = injury?.DisabilityPercent,
            LossPercent = injury?.LossPercent,
            UnableMonths = injury?.UnableMonths ?? 0,
            Transport = injury is null ? [] : [.. Costs(injury)],
            Rehabilitation = injury?.Rehabilitation ?? Rupiah.Zero,
            MedicalCost = injury?.Medical ?? Rupiah.Zero,
            HomeCareCost = injury?.HomeCare ?? Rupiah.Zero,
        };
    }

    /// <summary>The answer, by the tables that ship with the product.</summary>
    public static Entitlement Of(
        ClaimCase found, IEnumerable<ChildNamed> children, CoverSeen? cover, bool funeralElsewhere) =>
        Entitlement.Of(Ask(found, children, cover, funeralElsewhere), BenefitRules.Shipped);

    private static IEnumerable<BenefitCost> Costs(Injury injury) => new BenefitCost[]
    {
        new("land", injury.TransportLand), new("sea", injury.TransportSea), new("air", injury.TransportAir),
    }.Where(cost => cost.Amount > Rupiah.Zero);
}
