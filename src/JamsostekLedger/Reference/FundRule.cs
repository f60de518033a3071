namespace JamsostekLedger.Reference;

/// <summary>What a region set for a fund: whether it pays the discounted premium, from a month of cover on.</summary>
/// <param name="Fund">Code of the fund.</param>
/// <param name="DiscountEligible">Whether it does.</param>
/// <param name="From">First month of cover that it is about; in force until a later one is set.</param>
/// <param name="LegalBasis">The document that says so.</param>
public sealed record FundRule(string Fund, bool DiscountEligible, YearMonth From, string LegalBasis);
