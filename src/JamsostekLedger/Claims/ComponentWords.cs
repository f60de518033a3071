using JamsostekLedger.Entitlements;

namespace JamsostekLedger.Claims;

/// <summary>Components in the sentences of refusals.</summary>
internal static class ComponentWords
{
    public static string Of(BenefitComponent component) => component switch
    {
        BenefitComponent.LumpSum => "santunan sekaligus",
        BenefitComponent.Periodic => "santunan berkala",
        BenefitComponent.Funeral => "biaya pemakaman",
        BenefitComponent.Scholarship => "beasiswa",
        BenefitComponent.TemporaryDisability => "sementara tidak mampu bekerja",
        BenefitComponent.PartialDisability => "cacat sebagian anatomis",
        BenefitComponent.LossOfFunction => "cacat sebagian fungsi",
        BenefitComponent.TotalDisability => "cacat total tetap",
        BenefitComponent.Death => "santunan kematian",
        BenefitComponent.Medical => "perawatan",
        BenefitComponent.HomeCare => "perawatan di rumah",
        BenefitComponent.Transport => "angkutan",
        BenefitComponent.Rehabilitation => "rehabilitasi",
        _ => "alat bantu",
    };
}
