namespace JamsostekLedger.Approvals;

/// <summary>What needs a second person, by the codes of <c>approval-rules.csv</c>.</summary>
public static class Deed
{
    /// <summary>A pagu that was set is set otherwise.</summary>
    public const string PaguRevision = "pagu-revision";

    /// <summary>The regent's decree of a list names a worker, or does not.</summary>
    public const string ListDecree = "list-decree";

    /// <summary>A claim is refused.</summary>
    public const string ClaimRejection = "claim-rejection";

    /// <summary>A benefit that was paid is taken back.</summary>
    public const string ClaimReversal = "claim-reversal";

    /// <summary>A difference of a reconciliation is let stand for good.</summary>
    public const string BreakForgiving = "break-forgiving";

    /// <summary>Books are closed.</summary>
    public const string PeriodClosing = "period-closing";

    /// <summary>Books are opened again.</summary>
    public const string PeriodReopening = "period-reopening";

    /// <summary>A rate or a fund's rule is recorded beside the shipped tables.</summary>
    public const string Rates = "rates";

    /// <summary>A person's data are deleted.</summary>
    public const string PersonForgetting = "person-forgetting";

    /// <summary>A NIK is shown in full.</summary>
    public const string PersonLook = "person-look";

    /// <summary>An account gets a role in the region, or loses one.</summary>
    public const string RoleChange = "role-change";
}
