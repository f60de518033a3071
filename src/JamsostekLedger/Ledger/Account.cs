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

    /// <summary>The regional treasury account (RKUD) as far as premiums move it.</summary>
    public const string Cash = "cash";

    /// <summary>Premium paid to BPJS and not yet matched with its receipt.</summary>
    public const string PremiumAdvance = "premium:advance";

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
    public static string Benefits(Benefit benefit) => benefit switch
    {
        Benefit.Jkk => "claims:jkk",
        Benefit.Jkm => "claims:jkm",
        Benefit.Jht => "claims:jht",
        Benefit.Jp => "claims:jp",
        _ => "claims:jkp",
    };
}
