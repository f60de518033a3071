namespace JamsostekLedger.Figures;

/// <summary>What a published figure can ask of the ledger.</summary>
public static class FigureQuestion
{
    /// <summary>Rupiah of benefits paid in the period, net of reversals.</summary>
    public const string ClaimsPaid = "claims_paid";

    /// <summary>Claims that have a payment that stands in the period.</summary>
    public const string ClaimsPaidCount = "claims_paid_count";

    /// <summary>Rupiah paid to heirs in the period; without a period, in the year of the statement.</summary>
    public const string BenefitsHandedOver = "benefits_handed_over";

    /// <summary>Workers on a roster on the day of the statement.</summary>
    public const string WorkersEnrolled = "workers_enrolled";

    /// <summary>Persons with a membership that runs on the day of the statement.</summary>
    public const string PersonsEnrolled = "persons_enrolled";

    /// <summary>Memberships that run on the day of the statement; a person may have two.</summary>
    public const string Memberships = "memberships";

    /// <summary>Persons whose premium of the month of the statement is paid.</summary>
    public const string PersonsCovered = "persons_covered";

    /// <summary>Per cent of the workers who are covered, on the day of the statement.</summary>
    public const string Coverage = "coverage";

    /// <summary>Per cent to be covered by the day of the statement.</summary>
    public const string CoverageTarget = "coverage_target";

    /// <summary>All questions.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ClaimsPaid, ClaimsPaidCount, WorkersEnrolled, PersonsEnrolled, Memberships, PersonsCovered, Coverage,
        CoverageTarget, BenefitsHandedOver,
    ];
}
