using JamsostekLedger.Actions;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Figures;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Actions;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Overview;

/// <summary>A region's dashboard.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Actions">What somebody has to act on.</param>
/// <param name="Claims">Claims in the window.</param>
/// <param name="Roster">Where workers stood on the last day of the window, in all programmes together; null where no
/// list names any.</param>
/// <param name="Budget">The budget of the year that goes with it.</param>
/// <param name="Figures">Published figures against the ledger.</param>
/// <param name="Appends">The latest appends.</param>
public sealed record OverviewPage(
    RegionHead Head,
    ActionReport Actions,
    ClaimTotals Claims,
    RosterFunnel? Roster,
    BudgetUse Budget,
    IReadOnlyList<FigureCheck> Figures,
    IReadOnlyList<Append> Appends) : IPage
{
    private const int AppendsShown = 8;

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>What was paid for vulnerable workers.</summary>
    public Rupiah Vulnerable => Claims.ByProgramme.Where(row => row.Vulnerable == true)
        .Aggregate(Rupiah.Zero, (sum, row) => sum + row.Amount);

    /// <summary>The page.</summary>
    public static async Task<OverviewPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var funnels = await RosterFunnelQuery.RunAsync(moment, head.To, cancellation);
        return new(
            head,
            await ActionsQuery.RunAsync(moment, head.Day, head.Today, cancellation),
            await ClaimTotalsQuery.RunAsync(moment, head.From, head.To, cancellation),
            funnels.Count == 0 ? null : RosterFunnel.Sum(funnels),
            await BudgetUseQuery.RunAsync(moment, head.BudgetYear, cancellation),
            await FigureChecksQuery.RunAsync(moment, cancellation),
            await BlockQueries.LatestAsync(moment, AppendsShown, cancellation));
    }
}
