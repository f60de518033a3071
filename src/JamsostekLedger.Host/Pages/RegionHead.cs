using JamsostekLedger.Figures;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages;

/// <summary>Why a page shows the window that it shows.</summary>
public enum WindowReason
{
    /// <summary>The address says so.</summary>
    Asked,

    /// <summary>It is the period of the region's latest published figure on claims.</summary>
    PublishedFigure,

    /// <summary>It is the latest year of which the ledger holds anything.</summary>
    LatestYear,

    /// <summary>There is nothing yet: it is this year.</summary>
    ThisYear,
}

/// <summary>
/// What the head of every page of a region says: the region, the two dates, and whose data these are.
/// </summary>
/// <param name="Asked">The address.</param>
/// <param name="Region">The region.</param>
/// <param name="AsOf">The ledger as it was recorded then.</param>
/// <param name="Years">Years of which it holds anything.</param>
/// <param name="From">First day of the window.</param>
/// <param name="To">Last day of the window.</param>
/// <param name="Reason">Why this window.</param>
/// <param name="BudgetYear">Fiscal year that goes with it.</param>
/// <param name="Synthetic">Whether the region's data are the demonstration's.</param>
/// <param name="Loading">What of the demonstration is being loaded, or null.</param>
/// <param name="Hindrances">What keeps anything from being recorded.</param>
/// <param name="Letters">Pieces of background work for the region that were given up.</param>
/// <param name="Today">Today in the region's zone; of an earlier state, the day of its instant.</param>
public sealed record RegionHead(
    Asked Asked,
    Region Region,
    AsOf AsOf,
    YearsHeld Years,
    LocalDate From,
    LocalDate To,
    WindowReason Reason,
    int BudgetYear,
    bool Synthetic,
    string? Loading,
    IReadOnlyList<Hindrance> Hindrances,
    int Letters,
    LocalDate Today)
{
    /// <summary>Whether anything is recorded by then.</summary>
    public bool HasFacts => AsOf.Seq > 0;

    /// <summary>The day that a page about one day shows: the one of the address, or today.</summary>
    public LocalDate Day => Asked.On ?? Today;

    /// <summary>
    /// The window of a page that shows all dates unless it is told otherwise: an end that the address leaves out is
    /// open. A fiscal year's lines may be of any day.
    /// </summary>
    public (LocalDate? From, LocalDate? To) OpenWindow =>
        Asked is { From: null, To: null, Year: not null } && Asked.Value("fiscalYear") is null
            ? (From, To)
            : (Asked.From, Asked.To);

    /// <summary>The head of a page that shows nothing else of what is recorded.</summary>
    public static async Task<RegionHead> LoadAsync(
        WebServerOptions served, Asked asked, CancellationToken cancellation)
    {
        await using var moment = await served.Ledger.MomentAsync(asked.Region!, asked.RecordedAsOf, cancellation);
        return await LoadAsync(served, moment, asked, cancellation);
    }

    /// <summary>The head of a page, of the moment that the rest of it shows.</summary>
    public static async Task<RegionHead> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var region = moment.Region;
        var years = await YearsQuery.RunAsync(moment, cancellation);
        var figures = await ViewQueries.ListAsync<Figure>(moment, cancellation);
        var today = served.Ledger.Today(region);
        var (from, to, reason) = Window(asked, figures, years, today);
        return new(
            asked, region, moment.AsOf, years, from, to, reason, BudgetYearOf(asked, years, to),
            await served.Marks.AreOnAsync(moment, cancellation), served.Demonstration.Now,
            [.. served.Ledger.Hindrances.Now.Where(hindrance => hindrance.Concerns(region.Code))],
            (await DeadLetters.ListAsync(moment, region.Code, cancellation)).Count,
            asked.RecordedAsOf is { } then ? then.InZone(region.Zone).Date : today);
    }

    /// <summary>The window of an address, or the one that a visitor most likely came for.</summary>
    public static (LocalDate From, LocalDate To, WindowReason Reason) Window(
        Asked asked, IEnumerable<Figure> figures, YearsHeld years, LocalDate today)
    {
        if (asked.From is not null || asked.To is not null)
            return (asked.From ?? new(asked.To!.Value.Year, 1, 1), asked.To ?? new(asked.From!.Value.Year, 12, 31),
                WindowReason.Asked);
        if (asked.Year is { } year)
            return (new(year, 1, 1), new(year, 12, 31), WindowReason.Asked);

        var published = figures.Select(figure => figure.Published!)
            .Where(figure => figure.Figure == FigureQuestion.ClaimsPaid)
            .OrderByDescending(figure => figure.Window().To).ThenBy(figure => figure.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (published is not null)
            return (published.Window().From, published.Window().To, WindowReason.PublishedFigure);

        var latest = years.Claims.Concat(years.Budgets).DefaultIfEmpty(0).Max();
        return latest > 0
            ? (new(latest, 1, 1), new(latest, 12, 31), WindowReason.LatestYear)
            : (new(today.Year, 1, 1), new(today.Year, 12, 31), WindowReason.ThisYear);
    }

    // A window without a budget of its own year shows the latest budget there is, and the page names its year.
    private static int BudgetYearOf(Asked asked, YearsHeld years, LocalDate to) =>
        asked.Year is { } year ? year
        : asked.From is not null || asked.To is not null || years.Budgets.Contains(to.Year) ? to.Year
        : years.LatestBudget ?? to.Year;
}
