using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>
/// Death that no work caused (PP 44/2015 Pasal 34, PP 82/2019; Permenaker 1/2025 for its first months).
/// </summary>
internal static class Jkm
{
    public static void Reckon(Reckoning reckoning)
    {
        if (IsReduced(reckoning) is { } reduced)
        {
            Reduced(reckoning, reduced);
            return;
        }

        reckoning.Fixed(BenefitComponent.LumpSum, BenefitRules.JkmLumpSum);
        reckoning.Fixed(BenefitComponent.Periodic, BenefitRules.JkmPeriodic);
        Funeral(reckoning, BenefitRules.Funeral);
        if (HasScholarship(reckoning))
            Scholarships.Reckon(reckoning);
    }

    /// <summary>The funeral is paid once, whatever the number of memberships.</summary>
    public static void Funeral(Reckoning reckoning, string what, params EntitlementInput[] inputs)
    {
        if (reckoning.Question.OtherMembership)
            reckoning.PaidElsewhere(BenefitComponent.Funeral, what);
        else
            reckoning.Fixed(BenefitComponent.Funeral, what, inputs);
    }

    private static void Reduced(Reckoning reckoning, EntitlementInput[] why)
    {
        reckoning.Fixed(BenefitComponent.LumpSum, BenefitRules.JkmReducedLumpSum, why);
        Funeral(reckoning, BenefitRules.JkmReducedFuneral, why);
        reckoning.Doubt(new("reduced-jkm-split-unsure",
            "Pembagian Rp10 juta tidak pasti: sumber menyebut seluruhnya biaya pemakaman, atau santunan Rp8 juta "
            + "dan pemakaman Rp2 juta."));
    }

    private static EntitlementInput[]? IsReduced(Reckoning reckoning)
    {
        if (reckoning.Question.Segment != Segment.Bpu
            || reckoning.CoverRule(CoverRules.ReducedJkmMonths) is not { Value: { } months } rule)
            return null;
        if (reckoning.Question.CoverStart is not { } start)
        {
            reckoning.Doubt(new("reduced-jkm-cover-start-unknown",
                $"Bulan pertama perlindungan tidak diketahui; bila kejadian dalam {months} bulan pertama, JKM hanya "
                + "Rp10 juta."));
            return null;
        }

        var passed = start.To(reckoning.Day.ToYearMonth());
        if (passed == months)
            reckoning.Doubt(new("reduced-jkm-boundary-unsure",
                $"Kejadian pada bulan tepat setelah {months} bulan pertama; sumber berbeda tentang hari batasnya."));
        return passed >= months
            ? null
            :
            [
                new("cover-start", $"{start:uuuu-MM}"), new("first-months", Reckoning.Text(months)),
                new("cover-rule", rule.Id),
            ];
    }

    private static bool HasScholarship(Reckoning reckoning)
    {
        if (reckoning.Question.Children.Count == 0
            || reckoning.CoverRule(CoverRules.ScholarshipMonths) is not { Value: { } months })
            return false;
        if (reckoning.Question.PaidMonths is { } paid)
            return paid >= months;
        reckoning.Doubt(new("scholarship-paid-months-unknown",
            $"Jumlah bulan iuran tidak diketahui; beasiswa JKM diberikan setelah {months} bulan iuran dan belum dihitung."));
        return false;
    }
}
