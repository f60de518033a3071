using JamsostekLedger.Access;
using JamsostekLedger.Host.Pages.Accounts;
using JamsostekLedger.Host.Pages.Approvals;
using JamsostekLedger.Host.Pages.Background;
using JamsostekLedger.Host.Pages.Budgets;
using JamsostekLedger.Host.Pages.Cases;
using JamsostekLedger.Host.Pages.Cases.Recording;
using JamsostekLedger.Host.Pages.Checks;
using JamsostekLedger.Host.Pages.ClaimChecks;
using JamsostekLedger.Host.Pages.Claims;
using JamsostekLedger.Host.Pages.Coverage;
using JamsostekLedger.Host.Pages.Events;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Pages.Figures;
using JamsostekLedger.Host.Pages.Hooks;
using JamsostekLedger.Host.Pages.Imports;
using JamsostekLedger.Host.Pages.Invoices;
using JamsostekLedger.Host.Pages.Journal;
using JamsostekLedger.Host.Pages.Overview;
using JamsostekLedger.Host.Pages.Periods;
using JamsostekLedger.Host.Pages.Plans;
using JamsostekLedger.Host.Pages.Premiums;
using JamsostekLedger.Host.Pages.Protected;
using JamsostekLedger.Host.Pages.Provisionals;
using JamsostekLedger.Host.Pages.Rates;
using JamsostekLedger.Host.Pages.Reconciliation;
using JamsostekLedger.Host.Pages.RegionList;
using JamsostekLedger.Host.Pages.Risk;
using JamsostekLedger.Host.Pages.Roster;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JamsostekLedger.Host.Pages;

/// <summary>Every page with its address.</summary>
public static class PageRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapPages(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        var totals = app.For(Right.ReadTotals);
        var records = app.For(Right.ReadRecords);
        var money = app.For(Right.RecordMoney);
        app.ForAnyRole().MapGet("/", (HttpContext context, CancellationToken cancellation) => AnswerAsync(
            context, null, (asked, end) => Loaded<RegionListView, RegionListPage>(
                RegionListPage.LoadAsync(served, context.Visitor(), asked, end)), cancellation));

        MapRegion<OverviewView, OverviewPage>(totals, "", OverviewPage.LoadAsync);
        MapRegion<RiskView, RiskPage>(records, "/risk", RiskPage.LoadAsync);
        MapRegion<ProtectedView, ProtectedPage>(totals, "/protected", ProtectedPage.LoadAsync);
        MapRegion<RosterView, RosterPage>(records, "/roster", RosterPage.LoadAsync);
        records.MapGet("/regions/{code}/workers/{number}",
            (string code, string number, HttpContext context, CancellationToken cancellation) => ReadAsync(
                served, context, code, (moment, asked, end) => Loaded<WorkerView, WorkerPage>(
                    WorkerPage.LoadAsync(served, moment, asked, number, end)), cancellation));
        MapRegion<BudgetUseView, BudgetUsePage>(totals, "/budget-use", BudgetUsePage.LoadAsync);
        MapRegion<ClaimsView, ClaimsPage>(totals, "/claims", ClaimsPage.LoadAsync);
        app.MapCasePages(served);
        app.MapRecording(served);
        MapRegion<ClaimBreakdownView, ClaimBreakdownPage>(totals, "/claims/breakdown", ClaimBreakdownPage.LoadAsync);
        MapRegion<ClaimChecksView, ClaimChecksPage>(records, "/claim-checks", ClaimChecksPage.LoadAsync);
        MapRegion<ClaimantsView, ClaimantsPage>(records, "/claimants", ClaimantsPage.LoadAsync);
        MapRegion<PremiumsView, PremiumsPage>(totals, "/premiums", PremiumsPage.LoadAsync);
        MapRegion<InvoicesView, InvoicesPage>(records, "/invoices", InvoicesPage.LoadAsync);
        records.MapGet("/regions/{code}/invoices/{**number}",
            (string code, string number, HttpContext context, CancellationToken cancellation) => ReadAsync(
                served, context, code, (moment, asked, end) => Loaded<InvoiceView, InvoicePage>(
                    InvoicePage.LoadAsync(served, moment, asked, InvoiceAddress.NumberOf(context, number), end)),
                cancellation));
        MapRegion<RatesView, RatesPage>(totals, "/rates", RatesPage.LoadAsync);
        MapRegion<FiguresView, FiguresPage>(totals, "/figures", FiguresPage.LoadAsync);
        MapRegion<CoverageView, CoveragePage>(totals, "/coverage", CoveragePage.LoadAsync);
        MapRegion<JournalView, JournalPage>(records, "/journal", JournalPage.LoadAsync);
        MapRegion<PeriodsView, PeriodsPage>(records, "/periods", PeriodsPage.LoadAsync);
        app.MapPeriodPosts(served);
        app.MapApprovals(served);
        app.MapReconciliation(served);
        app.MapSigning(served);
        app.MapImportPages(served);
        app.MapBackgroundPage(served);
        MapRegion<EventsView, EventsPage>(records, "/events", EventsPage.LoadAsync);
        records.MapGet("/regions/{code}/events/{seq:long}",
            (string code, long seq, HttpContext context, CancellationToken cancellation) => ReadAsync(
                served, context, code, (moment, asked, end) => Loaded<EventView, EventPage>(
                    EventPage.LoadAsync(served, moment, asked, seq, end)), cancellation));

        app.For(EndpointRights.Recorders).MapPost("/regions/{code}/events/{seq:long}/corrections",
            (string code, long seq, HttpContext context, CancellationToken cancellation) => AnswerAsync(
                context, code, (asked, end) => RevisionPosts.RecordAsync(served, asked, seq, context, end),
                cancellation));

        MapRegion<UnmatchedView, UnmatchedPage>(records, "/unmatched", UnmatchedPage.LoadAsync);
        money.MapPost("/regions/{code}/unmatched",
            (string code, HttpContext context, CancellationToken cancellation) => AnswerAsync(
                context, code, (asked, end) => UnmatchedPage.MatchAsync(served, asked, context, end), cancellation));
        ProvisionalsPage.Map(app, served);
        MapRegion<ChecksView, ChecksPage>(records, "/checks", ChecksPage.LoadAsync);
        app.MapHookPages(served);
        AccountsPage.Map(app, served);
        AccountPage.Map(app, served);
        SignInPage.Map(app, served);
        MapRegion<PlansView, PlansPage>(records, "/plans", PlansPage.LoadAsync);
        records.MapGet("/regions/{code}/plans/{plan}",
            (string code, string plan, HttpContext context, CancellationToken cancellation) => ReadAsync(
                served, context, code, (moment, asked, end) => Loaded<PlanView, PlanPage>(
                    PlanPage.LoadAsync(served, moment, asked, plan, new Dictionary<string, string>(), null, end)),
                cancellation));
        records.MapGet("/regions/{code}/plans/{plan}/comparison",
            (string code, string plan, HttpContext context, CancellationToken cancellation) => ReadAsync(
                served, context, code, (moment, asked, end) => Loaded<PlanComparisonView, PlanComparisonPage>(
                    PlanComparisonPage.LoadAsync(served, moment, asked, plan, end)), cancellation));
        money.MapPost("/regions/{code}/plans",
            (string code, HttpContext context, CancellationToken cancellation) => AnswerAsync(
                context, code, (asked, end) => PlanPosts.KeepAsync(served, asked, context, end), cancellation));
        money.MapPost("/regions/{code}/plans/{plan}/reservations",
            (string code, string plan, HttpContext context, CancellationToken cancellation) => AnswerAsync(
                context, code, (asked, end) => PlanPosts.ReserveAsync(served, asked, plan, context, end),
                cancellation));

        void MapRegion<TView, TModel>(
            IEndpointRouteBuilder whose, string page,
            Func<WebServerOptions, Moment, Asked, CancellationToken, Task<TModel>> load)
            where TView : View<TModel> where TModel : class, IPage =>
            whose.MapGet($"/regions/{{code}}{page}",
                (string code, HttpContext context, CancellationToken cancellation) => ReadAsync(
                    served, context, code,
                    (moment, asked, end) => Loaded<TView, TModel>(load(served, moment, asked, end)!), cancellation));
    }

    /// <summary>Reads the address, answers it, and says what is wrong with one that cannot be read.</summary>
    internal static async Task<IResult> AnswerAsync(
        HttpContext context, string? code, Func<Asked, CancellationToken, Task<IResult?>> load,
        CancellationToken cancellation)
    {
        AskedReader.Remember(context);
        var region = Regions.Find(code);
        var (asked, fault) = AskedReader.Read(context.Request, region);
        asked = asked with { Account = context.Account() };
        if (code is not null && region is null)
            return FaultPages.NoSuchRegion(asked, code);
        if (fault is not null)
            return FaultPages.Unreadable(asked, fault[asked.Language]);

        try
        {
            var ledger = context.RequestServices.GetRequiredService<OpenLedger>();
            if (asked.RecordedAsOf is { } instant
                && await Moment.IsToComeAsync(ledger.Database, region?.Code, instant, ledger.Clock, cancellation))
                return FaultPages.Unreadable(
                    asked, RuleText.ToCome.Sentence[asked.Language], StatusCodes.Status422UnprocessableEntity);
            return await load(asked, cancellation) ?? FaultPages.NotFound(asked);
        }
        catch (UnreadableAddressException unreadable)
        {
            return FaultPages.Unreadable(asked, unreadable.Sentence[asked.Language], unreadable.Status);
        }
    }

    /// <summary>The same for a page of what is recorded: all of it is read from one moment.</summary>
    internal static Task<IResult> ReadAsync(
        WebServerOptions served, HttpContext context, string code,
        Func<Moment, Asked, CancellationToken, Task<IResult?>> load, CancellationToken cancellation) => AnswerAsync(
        context, code, async (asked, end) =>
        {
            await using var moment = await served.Ledger.MomentAsync(asked.Region!, asked.RecordedAsOf, end);
            return await load(moment, asked, end);
        }, cancellation);

    /// <summary>The page of a model, or its table as a file; null where there is no model.</summary>
    internal static async Task<IResult?> Loaded<TView, TModel>(Task<TModel?> loading)
        where TView : View<TModel> where TModel : class, IPage
    {
        if (await loading is not { } model)
            return null;

        return (model, model.Asked.Value("format")) switch
        {
            (IExport export, "csv") => new ExportResult(export.Export(), Workbook: false),
            (IExport export, "xlsx") => new ExportResult(export.Export(), Workbook: true),
            (_, null) => Page<TView>(model),
            _ => throw new UnreadableAddressException(new(
                "Format unduhan yang ada untuk halaman tabel: csv dan xlsx.",
                "The formats that pages with a table can be had in: csv and xlsx.")),
        };
    }

    /// <summary>A view of a model.</summary>
    internal static RazorComponentResult<TView> Page<TView>(IPage model, int status = StatusCodes.Status200OK)
        where TView : IComponent =>
        new(new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status };
}
