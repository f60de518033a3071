using JamsostekLedger.Ledger;
using JamsostekLedger.Rates;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Rates;

/// <summary>Rates and rules as a region may record them.</summary>
internal static class Samples
{
    /// <summary>A death premium that is raised from 2027 on.</summary>
    public static readonly PremiumRateRecorded Raised = new(
        "bpu-jkm-2027", "bpu-jkm-2015", Segment.Bpu, Benefit.Jkm, new(2027, 1), null, new(7_500), null, null, false,
        false, null, null, false, null, null, Certainty.Press, null, "PP yang akan datang");

    /// <summary>Half of the work accident premium for drivers in the half year after the shipped months.</summary>
    public static readonly PremiumRateRecorded Discount = new(
        "bpu-jkk-2027-transport", null, Segment.Bpu, Benefit.Jkk, new(2027, 4), new(2027, 9), null, "0.5", "transport",
        true, true, null, null, false, null, null, Certainty.Verified, null, "PP yang akan datang");

    public static readonly FundRuleSet VillagesMay = new("APBDES", true, new(2026, 6), "Surat BPJS B/34/2026");
}
