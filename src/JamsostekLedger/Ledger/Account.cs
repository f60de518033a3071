namespace JamsostekLedger.Ledger;

/// <summary>The journal's accounts, named for the officer who reads them.</summary>
public static class Account
{
    /// <summary>Where pagu comes from: the regional budget as decreed.</summary>
    public const string Appropriation = "appropriation";

    /// <summary>Pagu that is neither reserved nor realised.</summary>
    public const string BudgetAvailable = "budget:available";

    /// <summary>Pagu held for a commitment.</summary>
    public const string BudgetReserved = "budget:reserved";

    /// <summary>Pagu spent by SP2D, less what STS of the same year gave back.</summary>
    public const string BudgetRealised = "budget:realised";

    /// <summary>By which lines are taken back that reports count by their direction; always empty.</summary>
    public const string Correction = "correction";

    /// <summary>The regional treasury account (RKUD) as far as premiums move it.</summary>
    public const string Cash = "cash";

    /// <summary>Premium paid to BPJS and not yet matched with its receipt.</summary>
    public const string PremiumAdvance = "premium:advance";

    /// <summary>What BPJS claims by its invoices, by month; what stands against <see cref="PremiumPayable"/>.</summary>
    public static string PremiumInvoiced(Benefit benefit) => $"premium:invoiced:{Name(benefit)}";

    /// <summary>Invoiced and not paid yet.</summary>
    public static string PremiumPayable(Benefit benefit) => $"premium:payable:{Name(benefit)}";

    /// <summary>What was paid of invoices, by month, less what came back.</summary>
    public static string PremiumSettled(Benefit benefit) => $"premium:settled:{Name(benefit)}";

    /// <summary>What BPJS says that it received, by month; beside the region's own payments, never netted.</summary>
    public static string PremiumReceipted(Benefit benefit) => $"premium:receipted:{Name(benefit)}";

    /// <summary>What stands against the receipts.</summary>
    public static string PremiumUnreceipted(Benefit benefit) => $"premium:unreceipted:{Name(benefit)}";

    /// <summary>What the roster costs at the rates kept with each invoiced month.</summary>
    public static string PremiumComputed(Benefit benefit) => $"premium:computed:{Name(benefit)}";

    /// <summary>What stands against it.</summary>
    public static string PremiumRoster(Benefit benefit) => $"premium:roster:{Name(benefit)}";

    /// <summary>Paid on an invoice and not yet given to any worker's month.</summary>
    public static string PremiumUnallocated(Benefit benefit) => $"premium:unallocated:{Name(benefit)}";

    /// <summary>Given to months that have not begun: beban dibayar di muka.</summary>
    public static string PremiumPrepaid(Benefit benefit) => $"premium:prepaid:{Name(benefit)}";

    /// <summary>Given to months that have begun.</summary>
    public static string PremiumExpense(Benefit benefit) => $"premium:expense:{Name(benefit)}";

    /// <summary>Nobody's list: where workers come from before a roster names them.</summary>
    public const string RosterOutside = "roster:outside";

    /// <summary>Workers whom a list proposes.</summary>
    public const string RosterProposed = "roster:proposed";

    /// <summary>Proposed workers who passed a check and were rejected by none.</summary>
    public const string RosterVerified = "roster:verified";

    /// <summary>Workers whom a check rejected.</summary>
    public const string RosterRejected = "roster:rejected";

    /// <summary>Workers who are enrolled; by value date, the head-count of any month.</summary>
    public const string RosterEnrolled = "roster:enrolled";

    /// <summary>Workers whose enrolment ended.</summary>
    public const string RosterEnded = "roster:ended";

    /// <summary>Workers without cover.</summary>
    public const string CoverNone = "cover:none";

    /// <summary>Workers by the last month that is paid for them, <see cref="Dimensions.Month"/>.</summary>
    public const string CoverUntil = "cover:until";

    /// <summary>Months of cover that money was given for, on its way to the workers; empty when all arrived.</summary>
    public const string CoverAllotted = "cover:allotted";

    /// <summary>Months of cover that an invoice's money bought.</summary>
    public const string CoverBought = "cover:bought";

    /// <summary>Months of cover in the workers' timelines.</summary>
    public const string CoverMonths = "cover:months";

    /// <summary>Premium that BPJS gave back in a later year than it was paid in.</summary>
    public const string PremiumRefunded = "premium:refunded";

    /// <summary>Other regional revenue: returns of an earlier year's spending.</summary>
    public const string OtherRevenue = "revenue:other";

    /// <summary>Earmarked money of a closed year that was not spent.</summary>
    public const string EarmarkUnspent = "earmark:unspent";

    /// <summary>The same money, brought into the year that follows.</summary>
    public const string EarmarkCarriedOver = "earmark:carried-over";

    /// <summary>The social security fund, which pays benefits; never the region's money.</summary>
    public const string BpjsFund = "bpjs:fund";

    /// <summary>Claims that have no payment that stands.</summary>
    public const string ClaimsUnpaid = "claims:unpaid";

    /// <summary>Claims that have a payment that stands; see <see cref="Dimensions.Reach"/>.</summary>
    public const string ClaimsPaid = "claims:paid";

    /// <summary>Benefits paid, one account a programme of BPJS: <c>claims:jkk</c>, <c>claims:jkm</c>.</summary>
    public static string Benefits(Benefit benefit) => $"claims:{Name(benefit)}";

    /// <summary>Cases by the stage that they stand in: <c>case:noticed</c>, <c>case:approved</c>.</summary>
    /// <param name="stage">Name of the stage.</param>
    public static string Cases(string stage) => $"case:{stage.ToLowerInvariant()}";

    private static string Name(Benefit benefit) => benefit switch
    {
        Benefit.Jkk => "jkk",
        Benefit.Jkm => "jkm",
        Benefit.Jht => "jht",
        Benefit.Jp => "jp",
        _ => "jkp",
    };
}
