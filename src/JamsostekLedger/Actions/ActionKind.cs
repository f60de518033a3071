using System.Text.Json.Serialization;

namespace JamsostekLedger.Actions;

/// <summary>Why somebody has to do something, what costs a worker cover first.</summary>
public enum ActionKind
{
    /// <summary>The pagu of a programme is less than its decree's head-count costs.</summary>
    [JsonStringEnumMemberName("pagu-shortfall")] PaguShortfall,

    /// <summary>Cover lapses within thirty days if nothing is paid.</summary>
    [JsonStringEnumMemberName("lapsing")] Lapsing,

    /// <summary>Workers are enrolled, and nobody ever paid a month of theirs.</summary>
    [JsonStringEnumMemberName("never-paid")] NeverPaid,

    /// <summary>An invoice is not paid in full, and its due day is over.</summary>
    [JsonStringEnumMemberName("late-invoice")] LateInvoice,

    /// <summary>An invoice was paid, and BPJS has not confirmed that the money came.</summary>
    [JsonStringEnumMemberName("unacknowledged")] Unacknowledged,

    /// <summary>An SP2D paid premiums, and no invoice is known that it pays.</summary>
    [JsonStringEnumMemberName("unmatched")] Unmatched,

    /// <summary>A payment was made while SIPD was down, and its SP2D is not known yet.</summary>
    [JsonStringEnumMemberName("provisional")] Provisional,

    /// <summary>What another office says of a period is not what the ledger says.</summary>
    [JsonStringEnumMemberName("break")] Break,

    /// <summary>A claim is beyond a limit that the law sets.</summary>
    [JsonStringEnumMemberName("late-claim")] LateClaim,

    /// <summary>Something waits for another person to approve it.</summary>
    [JsonStringEnumMemberName("approval")] Approval,
}
