using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Rates;

/// <summary>Sets whether a fund pays the discounted premium in a region.</summary>
/// <param name="Rule">The rule as it is to stand.</param>
public sealed record SetFundRule(FundRuleSet Rule) : ICommand<RegionalRates>
{
    /// <inheritdoc/>
    public string Stream => RegionalRates.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => Rule;

    /// <inheritdoc/>
    public Decision Decide(RegionalRates state) => Funds.Find(Rule.Fund) is null
        ? Decision.Refuse("fund-unknown", $"Sumber dana {Rule.Fund} tidak dikenal.")
        : Decision.Record(Rule);
}
