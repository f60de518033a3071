using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Enrols a worker in a programme. The same worker in two programmes is flagged, not refused.</summary>
/// <param name="Enrolled">The enrolment.</param>
/// <param name="OverAge">Whether the worker has reached the age at which BPJS no longer registers.</param>
public sealed record EnrolWorker(WorkerEnrolled Enrolled, bool OverAge) : ICommand<Worker>
{
    /// <inheritdoc/>
    public string Stream => Worker.StreamOf(Enrolled.Worker);

    /// <inheritdoc/>
    public LedgerEvent Fact => Seen;

    /// <inheritdoc/>
    public bool IsOfItsTurn => true;

    /// <summary>What is said where the worker is too young to work, by the rule of the month; null where not.</summary>
    public Refusal? UnderAge { get; init; }

    private WorkerEnrolled Seen => Enrolled with { OverAge = OverAge ? true : null };

    /// <inheritdoc/>
    public Decision Decide(Worker state)
    {
        var programme = Enrolled.Listing.Programme;
        return state.Listed(programme) switch
        {
            { Status: EnrolmentStatus.Rejected } member => Decision.Refuse("worker-rejected",
                $"Pekerja ini ditolak dalam verifikasi program {programme}: {Reason(member)}."),
            { Runs: true } member => Decision.Refuse("already-enrolled",
                $"Pekerja ini sudah terdaftar pada program {programme} sejak {member.Terms[^1].Start:uuuu-MM} "
                + $"({member.Listing.Village}, {member.Listing.District})."),
            { Status: EnrolmentStatus.Ended } member when Enrolled.StartMonth <= member.Terms[^1].EndedOn!.Value
                .ToYearMonth() => Decision.Refuse("already-enrolled",
                $"Pekerja ini terdaftar pada program {programme} sampai {member.Terms[^1].EndedOn:uuuu-MM-dd}; "
                + "kepesertaan baru harus mulai sesudahnya."),
            var member => Decision.Record(Seen, [.. Warnings(state, member)]),
        };
    }

    private static string Reason(RosterMember member) =>
        $"{member.Checks.First(check => check.Rejected is not null).Rejected}";

    private IEnumerable<Refusal> Warnings(Worker state, RosterMember? member)
    {
        if (member?.Status == EnrolmentStatus.Proposed)
            yield return new("not-verified", "Pekerja ini diusulkan tetapi belum diverifikasi.");
        if (UnderAge is not null)
            yield return UnderAge;
        if (OverAge)
            yield return new("over-age", "Pekerja ini sudah mencapai batas usia pendaftaran pada bulan mulai.");
        if (Enrolled is { Fund: "DBH-SAWIT", Listing.PalmWorker: false })
            yield return new("earmark-not-palm-worker",
                "DBH Sawit hanya boleh membayar pekerja sawit; kolom palm_worker baris ini tidak.");
        foreach (var other in state.Programmes.Values)
            if (other.Listing.Programme != Enrolled.Listing.Programme && other.Runs && Meets(other.Terms[^1]))
                yield return new("two-programmes",
                    $"Pekerja ini juga terdaftar pada program {other.Listing.Programme} sejak "
                    + $"{other.Terms[^1].Start:uuuu-MM}: iuran bulan yang sama dapat terbayar dua kali.");
    }

    private bool Meets(Term other) =>
        !(Enrolled.LastMonth < other.Start) && !(other.LastMonth < Enrolled.StartMonth);
}
