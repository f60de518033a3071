using JamsostekLedger.Host.Plans;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Plans;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Plans;

/// <summary>Two plans side by side, or one as it was kept and as it would come out on a day.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="First">The plan.</param>
/// <param name="Second">The other, or null where the same plan is reckoned again.</param>
/// <param name="Report">What differs.</param>
public sealed record PlanComparisonPage(
    RegionHead Head, PlanKept First, PlanKept? Second, PlanComparisonReport Report) : IPage
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page; null where one of them is not known.</summary>
    public static async Task<PlanComparisonPage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, string code, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var with = asked.Value("with");
        var known = await CoverageQuery.StatementsAsync(moment, cancellation);
        var report = await PlanWork.CompareAsync(
            moment, code, with, PlansPage.DayOf(served, head, known).On, cancellation);
        if (report.Refusal is { Rule: "plan-unknown" })
            return null;

        var plans = await PlanQuery.ListAsync(moment, cancellation);
        return new(head, Kept(code)!, with is null ? null : Kept(with), report);

        PlanKept? Kept(string of) => plans.First(plan => plan.Kept!.Code == of).Kept;
    }
}
