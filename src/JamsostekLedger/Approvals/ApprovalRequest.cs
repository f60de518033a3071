using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>A request and what others said of it: the state of its stream, and the document that lists show.</summary>
public sealed record ApprovalRequest : IState<ApprovalRequest>, IView<ApprovalRequest>
{
    private const string Prefix = "approval/";

    /// <inheritdoc/>
    public static ApprovalRequest Empty { get; } = new();

    /// <summary>What is asked; null before the first fact.</summary>
    public ApprovalRequested? Asked { get; init; }

    /// <summary>Who approved, in order.</summary>
    public ImmutableArray<ApprovalGiven> Given { get; init; } = [];

    /// <summary>Who refused it, or null.</summary>
    public ApprovalRejected? Rejected { get; init; }

    /// <summary>How it was taken back, or null.</summary>
    public ApprovalWithdrawn? Withdrawn { get; init; }

    /// <summary>How it was recorded, or null.</summary>
    public ApprovalCarriedOut? CarriedOut { get; init; }

    /// <summary>The stream of a request.</summary>
    public static string StreamOf(string id) => Prefix + id;

    /// <summary>The request of a stream; null where it is none.</summary>
    public static string? IdOf(string? stream) =>
        stream?.StartsWith(Prefix, StringComparison.Ordinal) == true ? stream[Prefix.Length..] : null;

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        ApprovalRequested asked => asked.Id,
        ApprovalGiven given => given.Id,
        ApprovalRejected rejected => rejected.Id,
        ApprovalWithdrawn withdrawn => withdrawn.Id,
        ApprovalCarriedOut done => done.Id,
        _ => null,
    };

    /// <summary>Number of the next thing that is said of it.</summary>
    public int Next() => Given.Length + 1;

    /// <summary>How it stands on a day.</summary>
    public ApprovalStatus StatusOn(LocalDate day) => this switch
    {
        { CarriedOut: not null } => ApprovalStatus.Recorded,
        { Rejected: not null } => ApprovalStatus.Rejected,
        { Withdrawn: not null } => ApprovalStatus.Withdrawn,
        { Asked: { } asked } when asked.LastDay < day => ApprovalStatus.Lapsed,
        _ => ApprovalStatus.Waiting,
    };

    /// <summary>The request with what was said of it by a day.</summary>
    public ApprovalRequest By(LocalDate day) => this with
    {
        Given = [.. Given.Where(one => one.On <= day)],
        Rejected = Rejected?.On <= day ? Rejected : null,
        Withdrawn = Withdrawn?.On <= day ? Withdrawn : null,
        CarriedOut = CarriedOut?.On <= day ? CarriedOut : null,
    };

    /// <summary>Whether two accounts are one; nobody becomes another by capital letters.</summary>
    public static bool IsSame(string one, string other) =>
        one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Those whose approval counts: each person once, never the maker, and only who may still approve. What the
    /// operator of the machine recorded for somebody stands by itself.
    /// </summary>
    /// <param name="mayNow">Whether an account may approve it now.</param>
    public IReadOnlyList<string> Counting(Func<string, bool> mayNow) =>
    [
        .. Given.Where(one => !IsSame(one.By, Asked!.Maker) && (one.Operator is true || mayNow(one.By)))
            .Select(one => one.By).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Why nothing more is said of it on a day; null while it waits.</summary>
    public Decision? Closed(string id, LocalDate day) => Asked is null
        ? Decision.Refuse("approval-unknown", $"Tidak ada permintaan persetujuan {id} di wilayah ini.")
        : StatusOn(day) switch
        {
            ApprovalStatus.Waiting => null,
            ApprovalStatus.Lapsed => Decision.Refuse("approval-expired",
                $"Batas waktu permintaan {id} sudah lewat; ajukan lagi bila masih diperlukan."),
            ApprovalStatus.Rejected => Decision.Refuse("approval-closed", $"Permintaan {id} sudah ditolak."),
            ApprovalStatus.Withdrawn => Decision.Refuse("approval-closed", $"Permintaan {id} sudah ditarik kembali."),
            _ => Decision.Refuse("approval-closed", $"Permintaan {id} sudah disetujui dan dicatat."),
        };

    /// <inheritdoc/>
    public ApprovalRequest Evolve(LedgerEvent fact) => fact switch
    {
        ApprovalRequested asked => this with { Asked = asked },
        ApprovalGiven given => this with { Given = Given.Add(given) },
        ApprovalRejected rejected => this with { Rejected = rejected },
        ApprovalWithdrawn withdrawn => this with { Withdrawn = withdrawn },
        ApprovalCarriedOut done => this with { CarriedOut = done },
        _ => this,
    };

    /// <summary>A request moves nothing: what it asks does, once it is recorded.</summary>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, ApprovalRequest after) => [];

    /// <summary>Whether it says the same, approval by approval.</summary>
    public bool Equals(ApprovalRequest? other) => other is not null && Equals(Asked, other.Asked)
        && Given.SequenceEqual(other.Given) && Equals(Rejected, other.Rejected)
        && Equals(Withdrawn, other.Withdrawn) && Equals(CarriedOut, other.CarriedOut);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Asked, Given.Length);
}
