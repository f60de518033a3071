using JamsostekLedger.Access;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Approvals;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Reconciliation;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>What another office has, what recording it would come to, and the button that records it.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Period">The period.</param>
/// <param name="Acceptance">What is about to be recorded.</param>
/// <param name="Fact">What it would come to; null where something is missing or wrong.</param>
/// <param name="Refusals">What is missing or wrong.</param>
/// <param name="Warnings">What must be seen.</param>
/// <param name="Programmes">Programmes of the region.</param>
/// <param name="Given">What the form was filled in with.</param>
/// <param name="Refusal">Why it was not recorded, or null.</param>
public sealed record AcceptPage(
    RegionHead Head, FiscalPeriod Period, Acceptance Acceptance, LedgerEvent? Fact,
    IReadOnlyList<FileRefusal> Refusals, IReadOnlyList<Refusal> Warnings, IReadOnlyList<ProgrammeCard> Programmes,
    IReadOnlyDictionary<string, string> Given, Refusal? Refusal) : IPage
{
    private const string Path = "reconciliation";

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>What the fact holds, by the columns of its file.</summary>
    public DocumentCells? Cells => Fact is null ? null : Acceptance.Kind.CellsOf(Fact);

    /// <summary>What may be said in a column, where that is a list.</summary>
    public IReadOnlyList<string> ChoicesOf(string column) => column switch
    {
        "programme" => [.. Programmes.Select(card => card.Code).Order(StringComparer.Ordinal)],
        "fund" => [.. Funds.All.Select(fund => fund.Code)],
        _ => [],
    };

    /// <summary>Maps the page.</summary>
    internal static void Map(IEndpointRouteBuilder app, WebServerOptions served)
    {
        const string address = $"/regions/{{code}}/{Path}/breaks/{{id}}";
        app.For(Right.ReadRecords).MapGet(
            address, (string code, string id, HttpContext context, CancellationToken cancellation) =>
            PageRoutes.ReadAsync(served, context, code, (moment, asked, end) =>
                PageRoutes.Loaded<AcceptView, AcceptPage>(LoadAsync(
                    served, moment, asked, PeriodOf(asked.Value("period")), id, new Dictionary<string, string>(),
                    null, end)), cancellation));
        app.For(EndpointRights.Recorders).MapPost(
            address, (string code, string id, HttpContext context, CancellationToken cancellation) =>
            PageRoutes.AnswerAsync(
                context, code, (asked, end) => RecordAsync(served, asked, id, context, end), cancellation));
    }

    private static async Task<IResult?> RecordAsync(
        WebServerOptions served, Asked asked, string id, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var period = PeriodOf(given.GetValueOrDefault("period"));
        Refusal? refusal = null;
        if (given.GetValueOrDefault("do") == "record")
        {
            Acceptance? accepted;
            await using (var moment = await served.Ledger.MomentAsync(asked.Region!, null, cancellation))
                accepted = await Acceptance.FindAsync(moment, period, id, given, cancellation);
            if (accepted is null)
                return null;
            var by = GivenRow.Of(given);
            var actor = by.Key(PostedForm.Actor);
            var row = accepted.AsRow();
            var read = accepted.Kind.Read(row);
            var outcome = by.Refusals.Concat(row.Refusals).FirstOrDefault() is { } fault
                ? Outcome.Refused(new(fault.Rule, fault.Message))
                : (await context.RecordAsync(
                    new(asked.Region!, new(actor, "page")) { Row = read }, cancellation))[0];
            refusal = outcome.Refusal;
            if (refusal is null)
                return ApprovalPosts.After(context, asked, outcome, asked.InRegion(
                    Path, ("period", $"{period}"), ("pairing", accepted.Pairing)));
        }

        await using var now = await served.Ledger.MomentAsync(asked.Region!, null, cancellation);
        return await LoadAsync(
            served, now, asked with { Path = $"/regions/{asked.Region!.Code}/{Path}/breaks/{id}" }, period, id, given,
            refusal, cancellation) is { } page
                ? PageRoutes.Page<AcceptView>(
                    page, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity)
                : null;
    }

    private static async Task<AcceptPage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, FiscalPeriod period, string id,
        IReadOnlyDictionary<string, string> given, Refusal? refusal, CancellationToken cancellation)
    {
        if (await Acceptance.FindAsync(moment, period, id, given, cancellation) is not { } accepted)
            return null;
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var (fact, refusals, warnings) = await accepted.TryAsync(served.Ledger, asked.Region!, cancellation);
        return new(head, period, accepted, fact, refusals, warnings, programmes, given, refusal);
    }

    private static FiscalPeriod PeriodOf(string? text) =>
        AskedPeriod.Fiscal("period", text, out var period) is { } told
            ? throw UnreadableAddressException.Period(told)
            : period;
}
