using System.Globalization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>Work accident and occupational disease (PP 44/2015 Pasal 25, PP 82/2019 with its Lampiran III).</summary>
internal static class Jkk
{
    // Twenty years: treatment of one case is never longer, and months of a typing error end there.
    private const int MostUnableMonths = 240;

    public static void Reckon(Reckoning reckoning)
    {
        var question = reckoning.Question;
        var wage = WageOf(reckoning);
        reckoning.Spent(BenefitComponent.Medical, BenefitRules.Medical, question.MedicalCost);
        reckoning.Spent(BenefitComponent.HomeCare, BenefitRules.HomeCare, question.HomeCareCost);
        foreach (var mode in Together(question.Transport))
            reckoning.Spent(BenefitComponent.Transport, BenefitRules.Transport + mode.Kind, mode.Amount,
                new EntitlementInput("mode", mode.Kind));
        Unable(reckoning, wage);
        Outcome(reckoning, wage);
        Rehabilitation(reckoning);
        foreach (var aid in Together(question.Aids))
            reckoning.Spent(BenefitComponent.Aid, BenefitRules.Aid + aid.Kind, aid.Amount,
                new EntitlementInput("aid", aid.Kind));
    }

    private static void Outcome(Reckoning reckoning, Wage wage)
    {
        var question = reckoning.Question;
        switch (question.Outcome)
        {
            case AccidentOutcome.PartialDisability:
                OfTable(reckoning, wage, BenefitComponent.PartialDisability, BenefitRules.JkkPartialDisability,
                    Share(reckoning, "table-percent", question.DisabilityPercent));
                break;
            case AccidentOutcome.LossOfFunction:
                OfTable(reckoning, wage, BenefitComponent.LossOfFunction, BenefitRules.JkkLossOfFunction,
                    Share(reckoning, "loss-percent", question.LossPercent),
                    Share(reckoning, "table-percent", question.DisabilityPercent));
                break;
            case AccidentOutcome.TotalDisability:
                OfTable(reckoning, wage, BenefitComponent.TotalDisability, BenefitRules.JkkTotalDisability);
                reckoning.Fixed(BenefitComponent.Periodic, BenefitRules.JkkPeriodic);
                Scholarships.Reckon(reckoning);
                break;
            case AccidentOutcome.Death:
                OfTable(reckoning, wage, BenefitComponent.Death, BenefitRules.JkkDeath);
                reckoning.Fixed(BenefitComponent.Periodic, BenefitRules.JkkPeriodic);
                Jkm.Funeral(reckoning, BenefitRules.Funeral);
                Scholarships.Reckon(reckoning);
                break;
            case null:
                reckoning.Doubt(new("entitlement-outcome-unknown",
                    "Akibat kecelakaan belum diketahui; santunan cacat dan kematian belum dihitung."));
                break;
            default:
                break;
        }
    }

    private static void OfTable(
        Reckoning reckoning, Wage wage, BenefitComponent component, string what, params Part[] parts)
    {
        if (reckoning.Rule(what) is not { Value: { } percent } rule
            || reckoning.Rule(BenefitRules.JkkWages) is not { Value: { } wages } times)
            return;
        var share = parts.Aggregate(percent / 100m, (product, part) => product * part.Percent / 100);
        var amount = reckoning.Rounded(share * wages * wage.Amount.Amount);
        // Where the table says all of it, the per cent of the law explains nothing.
        List<EntitlementInput> inputs =
        [
            .. parts.Select(part => new EntitlementInput(part.Name, Reckoning.Percent(part.Percent))),
            .. parts.Length == 0 ? new[] { new EntitlementInput("percent", Reckoning.Percent(percent)) } : [],
            new("wages", wages.ToString(CultureInfo.InvariantCulture)), wage.Input,
        ];
        var certainty = Worse(Worse(rule.Certainty, times.Certainty), wage.Certainty);
        if (component == BenefitComponent.Death
            && reckoning.Rule(BenefitRules.JkmLumpSum) is { Value: { } least } minimum)
        {
            inputs.Add(new("at-least", $"{new Rupiah(least)} ({minimum.Id})"));
            if (amount.Amount < least)
                amount = new(least);
        }

        reckoning.Add(component, rule, certainty, inputs, amount);
    }

    private static void Unable(Reckoning reckoning, Wage wage)
    {
        var months = Math.Clamp(reckoning.Question.UnableMonths, 0, MostUnableMonths);
        if (months != reckoning.Question.UnableMonths)
            reckoning.Doubt(new("unable-months-out-of-range",
                $"Lama tidak mampu bekerja harus 0 sampai {MostUnableMonths} bulan; dihitung dengan batas terdekat."));
        if (reckoning.Rule(BenefitRules.UnableStep) is not { Value: { } step })
            return;
        Step(BenefitRules.UnableFirst, 0, (int)step);
        Step(BenefitRules.UnableSecond, (int)step, 2 * (int)step);
        Step(BenefitRules.UnableLater, 2 * (int)step, months);

        void Step(string what, int from, int to)
        {
            var count = Math.Min(months, to) - from;
            if (count <= 0 || reckoning.Rule(what) is not { Value: { } percent } rule)
                return;
            // Each month is paid by itself, so each is rounded by itself.
            reckoning.Add(BenefitComponent.TemporaryDisability, rule, Worse(rule.Certainty, wage.Certainty),
                [
                    new("months", $"{from + 1}–{from + count}"), new("percent", Reckoning.Percent(percent)),
                    wage.Input,
                ],
                reckoning.Rounded(percent / 100m * wage.Amount.Amount) * count);
        }
    }

    private static void Rehabilitation(Reckoning reckoning)
    {
        if (reckoning.Question.Rehabilitation == Rupiah.Zero
            || reckoning.Rule(BenefitRules.Rehabilitation) is not { Value: { } percent } rule)
            return;
        var price = reckoning.Sane(reckoning.Question.Rehabilitation);
        reckoning.Add(BenefitComponent.Rehabilitation, rule, rule.Certainty,
            [new("price", $"{price}"), new("surcharge", Reckoning.Percent(percent))],
            reckoning.Rounded(price.Amount * (100 + percent) / 100m));
    }

    // Several bills for one mode share its ceiling.
    private static IEnumerable<BenefitCost> Together(IReadOnlyList<BenefitCost> costs) => costs
        .GroupBy(cost => cost.Kind, StringComparer.Ordinal)
        .Select(same => new BenefitCost(same.Key, Sum(same)));

    private static Rupiah Sum(IEnumerable<BenefitCost> costs)
    {
        var sum = costs.Aggregate(Int128.Zero, (total, cost) => total + cost.Amount.Amount);
        return new((long)Int128.Clamp(sum, long.MinValue, long.MaxValue));
    }

    private static Part Share(Reckoning reckoning, string name, string? percent)
    {
        if (decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= 100)
            return new(name, value);
        reckoning.Doubt(new("disability-percent-unknown",
            "Persentase cacat belum diketahui atau bukan 0 sampai 100; santunan cacatnya belum dihitung."));
        return new(name, 0);
    }

    private static Wage WageOf(Reckoning reckoning)
    {
        var question = reckoning.Question;
        if (question.Segment == Segment.Bpu)
        {
            var income = question.Wage is { } earned ? IncomeBases.Of(reckoning.Sane(earned)) : IncomeBases.Lowest;
            return new("base", income.Amount, income.Certainty);
        }

        if (question.Wage is { } wage)
            return new("wage", reckoning.Sane(wage), Certainty.Verified);
        reckoning.Doubt(new("entitlement-wage-unknown",
            "Upah tidak diketahui; dihitung dari dasar penghasilan terendah."));
        return new("base", IncomeBases.Lowest.Amount, Certainty.Background);
    }

    private static Certainty Worse(Certainty left, Certainty right) => left > right ? left : right;

    private sealed record Part(string Name, decimal Percent);

    private sealed record Wage(string Name, Rupiah Amount, Certainty Certainty)
    {
        public EntitlementInput Input => new(Name, $"{Amount}");
    }
}
