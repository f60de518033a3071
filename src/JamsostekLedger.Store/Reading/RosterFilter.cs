using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Store.Reading;

/// <summary>Which members of a programme's roster are asked for.</summary>
/// <param name="Programme">Programme's code.</param>
public sealed record RosterFilter(string Programme)
{
    /// <summary>Only those who stand so.</summary>
    public EnrolmentStatus? Status { get; init; }

    /// <summary>Only those whom a check rejected for this.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>Only those who are covered so.</summary>
    public RosterCover? Cover { get; init; }

    /// <summary>Only those of this district.</summary>
    public string? District { get; init; }

    /// <summary>Only those of this village.</summary>
    public string? Village { get; init; }

    /// <summary>Only those for whom this stage answered so.</summary>
    public (CheckStage Stage, bool Passed)? Answered { get; init; }

    /// <summary>Only those who have a month that this invoice's money paid for.</summary>
    public string? Invoice { get; init; }

    /// <summary>
    /// The same without what members are counted by: of an invoice or a stage's answer the counts are those of its
    /// members.
    /// </summary>
    public RosterFilter Counted => new(Programme) { Answered = Answered, Invoice = Invoice };

    /// <summary>Whether a member is one of those counted.</summary>
    internal bool Counts(RosterMember member) =>
        member.Listing.Programme == Programme && member.Unlisted is null
        && (Invoice is null || member.Paid.Any(cover => cover.Invoice == Invoice))
        && (Answered is not { } asked || member.Checks.Any(check =>
            check.Stage == asked.Stage && check.Rejected is null == asked.Passed));

    /// <summary>Whether members who are counted here are among those asked for.</summary>
    public bool Takes(RosterCount count) =>
        (Status is null || Status == count.Status)
        && (Reason is null || Reason == count.Reason)
        && (Cover is null || Cover == count.Cover)
        && (District is null || District == count.District)
        && (Village is null || Village == count.Village);
}

/// <summary>Members of a village who stand the same way.</summary>
/// <param name="District">District (kecamatan), as given.</param>
/// <param name="Village">Village, as given.</param>
/// <param name="Status">Where they stand.</param>
/// <param name="Reason">Why a check rejected them: the first stage that did; null where none did.</param>
/// <param name="Cover">How they are covered.</param>
/// <param name="Members">How many.</param>
public sealed record RosterCount(
    string District, string Village, EnrolmentStatus Status, RejectionReason? Reason, RosterCover Cover, int Members);

/// <summary>How one stage of verification answered for members of a programme.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Reason">Why it rejected them, or null where it passed them.</param>
/// <param name="Members">How many.</param>
public sealed record RosterStage(CheckStage Stage, RejectionReason? Reason, int Members);
