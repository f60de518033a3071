using System.Collections.Immutable;
using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>
/// One worker in one programme: what the roster lists, and what a command about the worker is decided on.
/// </summary>
public sealed record RosterMember : IView<RosterMember>
{
    /// <inheritdoc/>
    public static RosterMember Empty { get; } = new();

    /// <summary>The worker's number in the vault.</summary>
    public PersonId Worker { get; init; }

    /// <summary>Programme, place and work, as the latest list has them.</summary>
    public Listing Listing { get; init; } = new("", "", "", null, false);

    /// <summary>Where the worker stands.</summary>
    public EnrolmentStatus Status { get; init; }

    /// <summary>Code of the programme's usual fund; null before enrolment.</summary>
    public string? Fund { get; init; }

    /// <summary>Whether the programme is for vulnerable workers; null before enrolment.</summary>
    public bool? Vulnerable { get; init; }

    /// <summary>Number of the membership (KPJ), where known.</summary>
    public string? MembershipNumber { get; init; }

    /// <summary>The latest answer of each stage.</summary>
    public ImmutableArray<CheckAnswer> Checks { get; init; } = [];

    /// <summary>The times that the worker was enrolled, the latest last.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>Months that money was given for, in the order in which it was.</summary>
    public ImmutableArray<PaidCover> Paid { get; init; } = [];

    /// <summary>
    /// True where no list names the worker any more because what did was voided: only what was paid or numbered is
    /// left. Null otherwise.
    /// </summary>
    public bool? Unlisted { get; init; }

    /// <summary>Months that were paid for some time and are no longer; null where there are none.</summary>
    public IReadOnlyList<CoverRun>? Released { get; init; }

    /// <summary>How many settlements by documents there were; null before the first.</summary>
    public int? Settlements { get; init; }

    /// <summary>The last paid month of an enrolment that runs; null where there is none.</summary>
    public YearMonth? CoveredUntil { get; init; }

    /// <summary>Code of the fund that paid the last paid month; null where none was.</summary>
    public string? LastFund => Paid.MaxBy(cover => cover.To)?.Fund;

    /// <summary>Whether premiums are due: enrolled and not ended.</summary>
    public bool Runs => Status == EnrolmentStatus.Enrolled;

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        WorkerProposed proposed => KeyOf(proposed.Listing.Programme, proposed.Worker),
        WorkerChecked check => KeyOf(check.Programme, check.Worker),
        WorkerEnrolled enrolled => KeyOf(enrolled.Listing.Programme, enrolled.Worker),
        MembershipNumbered numbered => KeyOf(numbered.Programme, numbered.Worker),
        WorkerEnded ended => KeyOf(ended.Programme, ended.Worker),
        CoverPaid paid => KeyOf(paid.Programme, paid.Worker),
        CoverReleased released => KeyOf(released.Programme, released.Worker),
        CoverSettled settled => KeyOf(settled.Programme, settled.Worker),
        _ => null,
    };

    /// <summary>Key of the document of a worker in a programme.</summary>
    public static string KeyOf(string programme, PersonId worker) => $"{programme}/{worker}";

    /// <inheritdoc/>
    public RosterMember Evolve(LedgerEvent fact) => fact switch
    {
        WorkerProposed proposed => this with
        {
            Worker = proposed.Worker, Listing = proposed.Listing, Unlisted = null,
        },
        WorkerChecked check => Checked(check),
        WorkerEnrolled enrolled => this with
        {
            Worker = enrolled.Worker,
            Listing = enrolled.Listing,
            Unlisted = null,
            Status = EnrolmentStatus.Enrolled,
            Fund = enrolled.Fund,
            Vulnerable = enrolled.Vulnerable,
            MembershipNumber = enrolled.MembershipNumber ?? MembershipNumber,
            Terms = Terms.Add(new(
                enrolled.StartMonth, enrolled.LastMonth, null, null, null, enrolled.OverAge)),
            // Who comes back goes on from what was paid before.
            CoveredUntil = Last(Paid),
        },
        MembershipNumbered numbered => Of(numbered.Worker, numbered.Programme) with
        {
            MembershipNumber = numbered.MembershipNumber,
        },
        WorkerEnded when Terms.IsEmpty => this,
        WorkerEnded ended => this with
        {
            Status = EnrolmentStatus.Ended,
            Terms = Terms.SetItem(Terms.Length - 1, Terms[^1] with
            {
                EndedOn = ended.On, Reason = ended.Reason, ReplacedBy = ended.ReplacedBy,
            }),
            CoveredUntil = null,
        },
        CoverPaid paid => Of(paid.Worker, paid.Programme).WithPaid(Paid.Add(new(
            paid.Invoice, paid.Allocation, paid.Fund, paid.From, paid.To, paid.Jkk, paid.Jkm, paid.PaidOn))),
        CoverReleased released => WithPaid([.. Paid.Select(cover =>
            cover.Invoice == released.Invoice && cover.Covers(released.From) ? cover.Before(released.From) : cover)
            .OfType<PaidCover>()]),
        CoverSettled settled => Of(settled.Worker, settled.Programme).With(settled),
        _ => this,
    };

    /// <summary>
    /// Why a fact cannot follow on what stands, which only a correction of what stood before it can bring about: an
    /// end without its enrolment. Null where it can.
    /// </summary>
    internal Refusal? Unfit(LedgerEvent fact)
    {
        var isListed = Worker != default && Unlisted is null;
        var fits = fact switch
        {
            WorkerProposed => !isListed,
            WorkerChecked => isListed,
            WorkerEnrolled enrolled => !Runs && Status != EnrolmentStatus.Rejected
                && !(Terms is [.., { EndedOn: { } on }] && enrolled.StartMonth <= on.ToYearMonth()),
            WorkerEnded ended => Runs && ended.On.ToYearMonth() >= Terms[^1].Start,
            _ => true,
        };
        return fits ? null : new("document-in-use",
            $"{fact.Called()} tidak dapat berdiri lagi sesudah itu; benahi atau batalkan catatan itu dahulu.");
    }

    /// <summary>What is recorded of paid months: those that are paid, and those that are no longer.</summary>
    [JsonIgnore]
    public IEnumerable<CoverRun> Recorded => Paid.Select(cover => cover.Run).Concat(Released ?? []);

    /// <summary>Whether a premium is due for the month.</summary>
    public bool IsDue(YearMonth month) => Terms.Any(term => term.Covers(month));

    /// <summary>Whether the month is paid in this programme.</summary>
    public bool IsPaid(YearMonth month) => Paid.Any(cover => cover.Covers(month));

    // What was paid or numbered stays where the list that named the worker was voided.
    private RosterMember Of(PersonId worker, string programme) => Worker != default || Listing.Programme.Length > 0
        ? this
        : this with { Worker = worker, Listing = new(programme, "", "", null, false), Unlisted = true };

    private RosterMember Checked(WorkerChecked check)
    {
        var answer = new CheckAnswer(check.Stage, check.Rejected, check.Evidence, check.CheckedBy, check.On);
        var checks = Checks.RemoveAll(earlier => earlier.Stage == check.Stage).Add(answer);
        var isOpen = Status is EnrolmentStatus.Proposed or EnrolmentStatus.Verified or EnrolmentStatus.Rejected;
        return this with
        {
            Checks = checks,
            Status = !isOpen ? Status
                : checks.Any(stage => stage.Rejected is not null) ? EnrolmentStatus.Rejected
                : EnrolmentStatus.Verified,
        };
    }

    private RosterMember With(CoverSettled settled)
    {
        var months = Recorded.SelectMany(run => run.Apart()).ToList();
        foreach (var month in settled.Dropped.SelectMany(run => run.Apart()))
            months.Remove(month);
        months.AddRange(settled.Added.SelectMany(run => run.Apart()));
        var runs = CoverRun.Joined(months).ToLookup(run => run.ReleasedOn is null);
        return WithPaid([.. runs[true].Select(PaidCover.Of)]) with
        {
            Released = runs[false].Any() ? [.. runs[false]] : null,
            Settlements = settled.Number,
        };
    }

    private RosterMember WithPaid(ImmutableArray<PaidCover> paid) => this with
    {
        Paid = paid,
        CoveredUntil = Runs ? Last(paid) : null,
    };

    private static YearMonth? Last(ImmutableArray<PaidCover> paid) =>
        paid.IsEmpty ? null : paid.Max(cover => cover.To);
}
