using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>
/// What the form of a notice does with an answer: asks the next question, goes back to another one, or records. All
/// answers travel in the form, never in an address.
/// </summary>
internal static class NoticePosts
{
    /// <summary>Prefix of the buttons that lead back to a question.</summary>
    public const string To = "to-";

    /// <summary>Takes an answer.</summary>
    public static async Task<IResult?> AnswerAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var at = NoticeForm.Named(given.GetValueOrDefault("at"));
        var go = given.GetValueOrDefault("go", "");
        if (go == "back")
            return await ShowAsync(at > NoticeQuestion.Benefit ? at - 1 : at, []);
        if (go.StartsWith(To, StringComparison.Ordinal))
            return await ShowAsync(NoticeForm.Named(go[To.Length..]), []);
        if (go == "record" && at == NoticeQuestion.Check)
            return await RecordAsync(served, asked, given, context, cancellation);

        var row = GivenRow.Of(given);
        _ = NoticeForm.Kind.Read(row);
        var faults = row.Refusals.Where(fault => NoticeForm.ColumnsOf(at).Contains(fault.Column)).ToList();
        // Who only looks at what it comes to has not answered yet.
        return go == "show" || at == NoticeQuestion.Check ? await ShowAsync(at, [])
            : faults.Count > 0 ? await ShowAsync(at, faults)
            : await ShowAsync(at + 1, []);

        Task<IResult> ShowAsync(NoticeQuestion question, IReadOnlyList<FileRefusal> wrong) =>
            PageAsync(served, asked, given, question, wrong, null, cancellation);
    }

    /// <summary>What the answers so far come to.</summary>
    public static async Task<IResult?> ExpectAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var today = served.Ledger.Today(asked.Region!);
        return PageRoutes.Page<ExpectedFragment>(new ExpectedAnswer(asked, await NoticeOutlook.OfAsync(
            served.Ledger, asked.Region!, NoticeForm.WithUsual(given, today), cancellation)));
    }

    private static async Task<IResult> RecordAsync(
        WebServerOptions served, Asked asked, Dictionary<string, string> given, HttpContext context,
        CancellationToken cancellation)
    {
        var row = GivenRow.Of(given);
        var read = NoticeForm.Kind.Read(row);
        var headers = new Headers(row.Key(PostedForm.Actor), "page");
        if (row.Refusals is [var first, ..])
            return await PageAsync(
                served, asked, given, NoticeForm.QuestionOf(first.Column), row.Refusals,
                NoticeForm.IsAsked(first.Column) ? null : new(first.Rule, first.Message), cancellation);

        var outcome = (await context.RecordAsync(new(asked.Region!, headers) { Row = read }, cancellation))[0];
        return outcome.Refusal is { } refusal
            ? await PageAsync(served, asked, given, NoticeQuestion.Check, [], refusal, cancellation)
            : PostedForm.See(context, RecordingAddress.After(
                asked, row.Key("claim_number"), NoticeForm.Kind.Name, outcome.Warnings));
    }

    private static async Task<IResult> PageAsync(
        WebServerOptions served, Asked asked, Dictionary<string, string> given, NoticeQuestion question,
        IReadOnlyList<FileRefusal> faults, Refusal? refusal, CancellationToken cancellation) =>
        PageRoutes.Page<NoticeView>(
            await NoticePage.LoadAsync(
                served, asked, question, NoticeForm.Named(given.GetValueOrDefault("reached")), given, faults, refusal,
                cancellation),
            faults.Count > 0 || refusal is not null
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status200OK);
}
