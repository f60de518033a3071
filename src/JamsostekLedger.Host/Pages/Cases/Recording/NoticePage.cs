using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>One question of a notice, the answers so far, and what they come to.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Reached">The furthest question that was asked.</param>
/// <param name="Given">All answers so far, by column.</param>
/// <param name="Faults">What is wrong with the answer.</param>
/// <param name="Refusal">Why nothing was recorded, or null.</param>
/// <param name="Worker">How the worker is called; null where nobody knows.</param>
/// <param name="Places">The worker's places in programmes, by code.</param>
/// <param name="Programmes">The region's programmes.</param>
/// <param name="Proposed">The next free claim number; null before the last question.</param>
/// <param name="Outlook">What the answers come to.</param>
public sealed record NoticePage(
    RegionHead Head,
    NoticeQuestion Question,
    NoticeQuestion Reached,
    IReadOnlyDictionary<string, string> Given,
    IReadOnlyList<FileRefusal> Faults,
    Refusal? Refusal,
    WorkerLabel? Worker,
    IReadOnlyDictionary<string, RosterMember> Places,
    IReadOnlyList<ProgrammeCard> Programmes,
    string? Proposed,
    Outlook Outlook) : IPage
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The first question; what is known of a claim that the address names is answered.</summary>
    public static async Task<NoticePage> LoadAsync(
        WebServerOptions served, Asked asked, CancellationToken cancellation) => await LoadAsync(
        served, asked, NoticeQuestion.Benefit, NoticeQuestion.Benefit,
        asked.Value("claim") is { } claim
            ? NoticeForm.Of(claim, (await CaseDesk.LoadAsync(served, asked, claim, cancellation))?.File.State.First)
            : new(), [], null, cancellation);

    /// <summary>A question with the answers so far.</summary>
    internal static async Task<NoticePage> LoadAsync(
        WebServerOptions served, Asked asked, NoticeQuestion question, NoticeQuestion reached,
        IReadOnlyDictionary<string, string> given, IReadOnlyList<FileRefusal> faults, Refusal? refusal,
        CancellationToken cancellation)
    {
        var (ledger, region) = (served.Ledger, asked.Region!);
        var filled = NoticeForm.WithUsual(given, ledger.Today(region));
        var outlook = await NoticeOutlook.OfAsync(ledger, region, filled, cancellation);
        var number = await FindAsync(ledger, region, filled, cancellation);
        // A form records now, whatever the address looks back at.
        await using var moment = await ledger.MomentAsync(region, null, cancellation);
        var head = await RegionHead.LoadAsync(served, moment, asked with { RecordedAsOf = null }, cancellation);
        var worker = number is { } found
            ? await WorkerQuery.RunAsync(moment, found, null, head.Today, cancellation)
            : null;
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return new(
            head, question, reached > question ? reached : question, filled, faults, refusal,
            worker is null ? null : await LabelAsync(served, moment, asked.Language, worker.Worker, cancellation),
            worker?.State.Programmes ?? NoPlaces, programmes,
            question == NoticeQuestion.Check ? await ProposedAsync(moment, head, filled, cancellation) : null, outlook);
    }

    private static readonly IReadOnlyDictionary<string, RosterMember> NoPlaces =
        new Dictionary<string, RosterMember>();

    private static async Task<PersonId?> FindAsync(
        OpenLedger ledger, Region region, Dictionary<string, string> given, CancellationToken cancellation)
    {
        var row = GivenRow.Of(given);
        if (row.OptionalNik("nik") is not { } nik || row.Refuses("nik"))
            return null;
        await ledger.Vault.PrepareAsync(ledger.Database, cancellation);
        return await ledger.Persons.FindAsync(region, nik, cancellation);
    }

    private static async Task<WorkerLabel> LabelAsync(
        WebServerOptions served, Moment moment, Language language, PersonId worker, CancellationToken cancellation) =>
        (await WorkerLabels.LoadAsync(served, moment, language, [worker], cancellation))[worker];

    private static async Task<string> ProposedAsync(
        Moment moment, RegionHead head, Dictionary<string, string> given, CancellationToken cancellation)
    {
        var row = GivenRow.Of(given);
        var (benefit, day) = (row.OneOf<Benefit>("benefit"), row.Date("event_date"));
        var year = row.Refuses("event_date") ? head.Today.Year : day.Year;
        return await ClaimNumbers.NextAsync(moment, $"{benefit}".ToUpperInvariant() + $"-{year:0000}", cancellation);
    }
}
