using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Approvals;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>
/// What the forms of a case record: rows of a kind of file, by the path that a file takes. What is refused comes back
/// with the form as it was filled in.
/// </summary>
internal static class RecordPosts
{
    /// <summary>Name of the field that says which version of the claim the form was made from.</summary>
    public const string Version = "version";

    /// <summary>Records what a form holds.</summary>
    public static async Task<IResult?> RecordAsync(
        WebServerOptions served, Asked asked, string claim, string kind, HttpContext context,
        CancellationToken cancellation)
    {
        var (given, form, desk, answer) = await ReadAsync(served, asked, claim, kind, context, cancellation);
        if (given is null)
            return answer;
        if (given.GetValueOrDefault("go") == "show")
            return await ShowAsync([], null, StatusCodes.Status200OK);

        var rows = (await form!.RowsAsync(served.Ledger, desk!, given, cancellation)).Select(GivenRow.Of).ToList();
        var read = rows.Select(form.Kind.Read).ToList();
        var headers = new Headers(rows[0].Key(PostedForm.Actor), "page");
        FileRefusal[] faults =
        [
            .. form.Refuse(given) is { } whole ? [whole] : Array.Empty<FileRefusal>(),
            .. rows.SelectMany(row => row.Refusals).DistinctBy(fault => (fault.Column, fault.Rule)),
        ];
        if (faults.Length > 0)
            return await ShowAsync(faults, null, StatusCodes.Status422UnprocessableEntity);

        var (outcome, warnings) = await RecordAsync(context, desk!, read, headers, given, cancellation);
        return outcome.Refusal is { } refusal
            ? await ShowAsync([], refusal, StatusCodes.Status422UnprocessableEntity)
            : ApprovalPosts.After(context, asked, outcome, RecordingAddress.After(asked, claim, kind, warnings));

        async Task<IResult> ShowAsync(IReadOnlyList<FileRefusal> wrong, Refusal? why, int status)
        {
            // What was recorded by others meanwhile is seen now: the form goes by it from here on.
            var now = why is null ? desk! : (await CaseDesk.LoadAsync(served, asked, claim, cancellation))!;
            return PageRoutes.Page<RecordView>(
                await RecordPage.OfAsync(served, asked, now, form!, given, wrong, why, cancellation), status);
        }
    }

    /// <summary>What a form would come to.</summary>
    public static async Task<IResult?> ExpectAsync(
        WebServerOptions served, Asked asked, string claim, string kind, HttpContext context,
        CancellationToken cancellation)
    {
        var (given, form, desk, answer) = await ReadAsync(served, asked, claim, kind, context, cancellation);
        return given is null
            ? answer
            : PageRoutes.Page<ExpectedFragment>(new ExpectedAnswer(
                asked, await form!.OutlookAsync(served.Ledger, desk!, given, cancellation)));
    }

    private static async Task<(Dictionary<string, string>? Given, RecordForm? Form, CaseDesk? Desk, IResult? Answer)>
        ReadAsync(
            WebServerOptions served, Asked asked, string claim, string kind, HttpContext context,
            CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return (null, null, null, FaultPages.OtherSite(asked));
        if (RecordForm.Find(kind) is not { } form
            || await CaseDesk.LoadAsync(served, asked, claim, cancellation) is not { } desk)
            return (null, null, null, null);
        return form.NeedsCase && desk.Notice is null
            ? (null, null, null, PageRoutes.Page<RecordView>(
                RecordPage.Bare(asked, desk, form), StatusCodes.Status422UnprocessableEntity))
            : (given, form, desk, null);
    }

    // Several rows go in one after the other; the first that is refused ends it, and what stands is not said twice when
    // the form is sent again.
    private static async Task<(Outcome Last, List<Refusal> Warnings)> RecordAsync(
        HttpContext context, CaseDesk desk, List<FileRow> rows, Headers headers, Dictionary<string, string> given,
        CancellationToken cancellation)
    {
        var expected = long.TryParse(given.GetValueOrDefault(Version), out var version)
            ? ExpectedVersion.Of(version)
            : null;
        var warnings = new List<Refusal>();
        Outcome? last = null;
        foreach (var row in rows)
        {
            last = (await context.RecordAsync(
                new(desk.Head.Region, headers) { Row = row, ExpectedVersion = expected }, cancellation))[0];
            if (last.Refusal is not null)
                break;
            warnings.AddRange(last.Warnings);
            if (last.Status == OutcomeStatus.Recorded && expected is not null)
                expected = ExpectedVersion.Of(last.Version);
        }

        return (last!, warnings);
    }
}
