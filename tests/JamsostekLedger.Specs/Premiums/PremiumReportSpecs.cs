using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>A year's premiums, from what the journal sums up.</summary>
public class PremiumReportSpecs
{
    private static readonly PremiumLine Nothing = new(
        "rentan-2024", "APBD", new(2024, 3), 0, 0, default, default, ComputedNow: null, Forecast: false);

    // Documents in one order post steps that cancel out, in another order none at all: the report is the same.
    [Fact] public void A_month_in_which_everything_cancels_out_has_no_line() => Lines(Nothing).ShouldBeEmpty();

    [Fact] public void A_month_of_which_anything_is_left_has_one()
    {
        var paid = Nothing with { Jkk = new(default, default, new(10_000), default) };
        var named = Nothing with { Month = new(2024, 4), InvoicedWorkers = 1 };
        Lines(paid, Nothing with { Month = new(2024, 5) }, named).ShouldBe([paid, named]);
    }

    private static IReadOnlyList<PremiumLine> Lines(params PremiumLine[] kept) => PremiumReport.Of(
        "51.04", 2024, Instant.FromUtc(2024, 12, 31, 0, 0), kept, [], Array.Empty<ProgrammeCard>(),
        new Dictionary<string, HeadCount>(), RateTable.Shipped).Lines;
}
