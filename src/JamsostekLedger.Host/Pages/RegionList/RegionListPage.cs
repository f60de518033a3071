using JamsostekLedger.Access;
using JamsostekLedger.Actions;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Figures;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Actions;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.RegionList;

/// <summary>All regions at a glance.</summary>
/// <param name="Asked">The address.</param>
/// <param name="Regions">One row each.</param>
/// <param name="Synthetic">Whether any of them holds the demonstration.</param>
/// <param name="Loading">What of the demonstration is being loaded, or null.</param>
/// <param name="Hindrances">What keeps anything from being recorded.</param>
/// <param name="Letters">Pieces of background work that were given up.</param>
public sealed record RegionListPage(
    Asked Asked, IReadOnlyList<RegionGlance> Regions, bool Synthetic, string? Loading,
    IReadOnlyList<Hindrance> Hindrances, int Letters) : IPage, IExport
{
    /// <summary>Regions whose accounts whoever asks keeps, and whose sums he does not read.</summary>
    public IReadOnlyList<Region> Kept { get; init; } = [];

    /// <summary>The page.</summary>
    public static async Task<RegionListPage?> LoadAsync(
        WebServerOptions served, Visitor visitor, Asked asked, CancellationToken cancellation)
    {
        var clock = served.Ledger.Clock;
        Region[] all = [.. Reference.Regions.All.Where(region => visitor.May(Right.ReadTotals, region.Code))];
        Region[] kept =
        [
            .. Reference.Regions.All.Except(all).Where(region => visitor.May(Right.Administer, region.Code)),
        ];
        if (all.Length == 0)
            return new(asked, [], false, served.Demonstration.Now, served.Ledger.Hindrances.Now, 0) { Kept = kept };
        await using var first = await Moment.OpenAsync(
            served.Ledger.Database, all, asked.RecordedAsOf, clock, cancellation);
        var glances = new List<RegionGlance>();
        foreach (var region in all)
            glances.Add(await RegionGlance.LoadAsync(
                served, await first.OfAsync(region, asked.RecordedAsOf, clock, cancellation), asked, cancellation));
        return new(asked, glances, glances.Exists(glance => glance.Synthetic), served.Demonstration.Now,
            served.Ledger.Hindrances.Now, (await DeadLetters.ListAsync(first, null, cancellation)).Count)
        {
            Kept = kept,
        };
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        "daerah",
        [
            "region", "name", "claims_year", "claims_paid", "budget_year", "pagu", "realised", "figures_checked",
            "figures_differing", "last_recorded",
        ],
        Regions.Select(glance => new[]
        {
            TableCell.Text(glance.Region.Code), TableCell.Text(glance.Region.Name),
            TableCell.Number(glance.Claims is null ? null : glance.ClaimsYear),
            TableCell.Amount(glance.Claims?.Amount), TableCell.Number(glance.Budget is null ? null : glance.BudgetYear),
            TableCell.Amount(glance.Budget?.Pagu), TableCell.Amount(glance.Budget?.Realised),
            TableCell.Number(glance.Checked), TableCell.Number(glance.Differing),
            TableCell.Text(glance.LastRecorded is { } at ? Iso.Moment(at) : null),
        }));
}

/// <summary>One region in a row.</summary>
/// <param name="Region">The region.</param>
/// <param name="LastRecorded">When its latest fact was recorded, or null while there is none.</param>
/// <param name="ClaimsYear">Latest year with claims.</param>
/// <param name="Claims">What was paid in it, or null.</param>
/// <param name="BudgetYear">Latest year with a budget.</param>
/// <param name="Budget">That budget, or null.</param>
/// <param name="Checked">Published figures that the ledger can answer or that contradict themselves.</param>
/// <param name="Differing">Those of them that differ or contradict themselves.</param>
/// <param name="Actions">What somebody has to act on there; null while nothing is recorded.</param>
/// <param name="Synthetic">Whether its data are the demonstration's.</param>
public sealed record RegionGlance(
    Region Region,
    Instant? LastRecorded,
    int ClaimsYear,
    ClaimSum? Claims,
    int BudgetYear,
    BudgetUseTotal? Budget,
    int Checked,
    int Differing,
    ActionReport? Actions,
    bool Synthetic)
{
    /// <summary>The region in the year and as recorded at the instant of the address, or lately and now.</summary>
    public static async Task<RegionGlance> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        if (moment.AsOf.Seq == 0)
            return new(moment.Region, null, 0, null, 0, null, 0, 0, null, false);

        var years = await YearsQuery.RunAsync(moment, cancellation);
        var claimsYear = YearOf(asked.Year, years.Claims);
        var budgetYear = YearOf(asked.Year, years.Budgets);
        var latest = await BlockQueries.LatestAsync(moment, 1, cancellation);
        var checks = (await FigureChecksQuery.RunAsync(moment, cancellation))
            .Where(check => check.Status != FigureStatus.NoData).ToArray();
        return new(
            moment.Region,
            latest[0].RecordedAt,
            claimsYear,
            claimsYear == 0 ? null : (await ClaimTotalsQuery.RunAsync(
                moment, new(claimsYear, 1, 1), new(claimsYear, 12, 31), cancellation)).Total,
            budgetYear,
            budgetYear == 0 ? null
                : (await BudgetUseQuery.RunAsync(moment, budgetYear, cancellation)).Total,
            checks.Length,
            checks.Count(check => check.Status is FigureStatus.Differs or FigureStatus.Inconsistent),
            await ActionsAsync(served, moment, asked, cancellation),
            await served.Marks.AreOnAsync(moment, cancellation));
    }

    private static Task<ActionReport> ActionsAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var today = served.Ledger.Today(moment.Region);
        return ActionsQuery.RunAsync(
            moment, asked.RecordedAsOf?.InZone(moment.Region.Zone).Date ?? today, today, cancellation);
    }

    // The year of the address where the region holds anything of it, else none; without one, the latest.
    private static int YearOf(int? asked, IReadOnlyList<int> held) =>
        asked is { } year ? (held.Contains(year) ? year : 0) : held.DefaultIfEmpty(0).Max();
}
