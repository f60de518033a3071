using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Workers;

/// <summary>One worker in all programmes: checks, months paid, cover and claims.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="File">What the ledger knows of the worker.</param>
/// <param name="Labels">How the worker, and whoever took the worker's place, are called.</param>
/// <param name="Programmes">Names of programmes by code.</param>
/// <param name="Rescue">What keeps the cover, or null where nothing has to.</param>
public sealed record WorkerPage(
    RegionHead Head,
    WorkerFile File,
    IReadOnlyDictionary<PersonId, WorkerLabel> Labels,
    IReadOnlyDictionary<string, string> Programmes,
    Rescue? Rescue) : IPage
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>How the worker is called.</summary>
    public WorkerLabel Label => Labels[File.Worker];

    /// <summary>The page, or null where the ledger has no such worker in the state that is asked for.</summary>
    public static async Task<WorkerPage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, string number, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(number, "N", out var id))
            return null;

        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        if (await WorkerQuery.RunAsync(moment, new(id), asked.On, head.Day, cancellation)
            is not { } file)
            return null;

        var others = file.State.Programmes.Values.SelectMany(member => member.Terms)
            .Select(term => term.ReplacedBy).OfType<PersonId>();
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var rates = await RateTableQuery.RunAsync(moment, cancellation);
        return new(
            head, file,
            await WorkerLabels.LoadAsync(served, moment, asked.Language, [file.Worker, .. others], cancellation),
            programmes.ToDictionary(card => card.Code, card => card.Name),
            file.Timeline.Standing is { } standing
                ? Rescue.Of(standing, CoverRules.Shipped, (payer, month) => rates.FindBpu(
                    month, payer.Fund, programmes.FirstOrDefault(card => card.Code == payer.Programme)?.Sector))
                : null);
    }

    /// <summary>Number of the fact that an answer of a stage stands in.</summary>
    public long? FactOf(RosterMember member, CheckAnswer answer) => Find<WorkerChecked>(check =>
        check.Programme == member.Listing.Programme && check.Stage == answer.Stage && check.On == answer.On);

    /// <summary>Number of the fact that gave the membership its number.</summary>
    public long? FactOfNumber(RosterMember member) => Find<MembershipNumbered>(numbered =>
            numbered.Programme == member.Listing.Programme && numbered.MembershipNumber == member.MembershipNumber)
        ?? Find<WorkerEnrolled>(enrolled => enrolled.Listing.Programme == member.Listing.Programme
            && enrolled.MembershipNumber == member.MembershipNumber);

    /// <summary>Number of the fact that enrolled the worker.</summary>
    public long? FactOf(RosterMember member, Term term) => Find<WorkerEnrolled>(enrolled =>
        enrolled.Listing.Programme == member.Listing.Programme && enrolled.StartMonth == term.Start);

    /// <summary>Number of the fact that ended an enrolment.</summary>
    public long? FactOfEnd(RosterMember member, LocalDate on) => Find<WorkerEnded>(ended =>
        ended.Programme == member.Listing.Programme && ended.On == on);

    /// <summary>Number of the fact that paid months.</summary>
    public long? FactOf(RosterMember member, PaidCover cover) => Find<CoverPaid>(paid =>
            paid.Programme == member.Listing.Programme && paid.Invoice == cover.Invoice
            && paid.Allocation == cover.Allocation && paid.From == cover.From)
        ?? Find<CoverSettled>(settled => settled.Programme == member.Listing.Programme && settled.Added.Any(run =>
            run.ReleasedOn is null && run.Invoice == cover.Invoice && run.PaidOn == cover.PaidOn
            && run.From <= cover.To && cover.From <= run.To));

    /// <summary>
    /// The worker's claims, the latest event first: cases by whom their notice names now, others by their payments.
    /// </summary>
    public IEnumerable<WorkerClaim> Claims => File.Claims.GroupBy(recorded => recorded.Stream)
        .Select(WorkerClaim.Of).Where(claim => claim.IsOf(File.Worker))
        .OrderByDescending(claim => claim.EventDate).ThenBy(claim => claim.Number, StringComparer.Ordinal);

    private long? Find<T>(Func<T, bool> isIt) where T : LedgerEvent =>
        File.Facts.LastOrDefault(recorded => recorded.Fact is T fact && isIt(fact))?.Seq;
}
