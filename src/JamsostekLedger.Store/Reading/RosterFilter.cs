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

    /// <summary>Only those of this district.</summary>
    public string? District { get; init; }

    /// <summary>Only those of this village.</summary>
    public string? Village { get; init; }

    /// <summary>Only those who have a month that this invoice's money paid for.</summary>
    public string? Invoice { get; init; }

    /// <summary>Whether members who are counted here are among those asked for.</summary>
    public bool Takes(RosterCount count) =>
        (Status is null || Status == count.Status)
        && (Reason is null || Reason == count.Reason)
        && (District is null || District == count.District)
        && (Village is null || Village == count.Village);
}

/// <summary>Members of a village who stand the same way.</summary>
/// <param name="District">District (kecamatan), as given.</param>
/// <param name="Village">Village, as given.</param>
/// <param name="Status">Where they stand.</param>
/// <param name="Reason">Why a check rejected them: the first stage that did; null where none did.</param>
/// <param name="Members">How many.</param>
public sealed record RosterCount(
    string District, string Village, EnrolmentStatus Status, RejectionReason? Reason, int Members);

/// <summary>How one stage of verification answered for members of a programme.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Reason">Why it rejected them, or null where it passed them.</param>
/// <param name="Members">How many.</param>
public sealed record RosterStage(CheckStage Stage, RejectionReason? Reason, int Members);
