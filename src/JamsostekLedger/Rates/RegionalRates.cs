using System.Collections.Immutable;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Rates;

/// <summary>
/// What a region recorded beside the shipped table of rates, in the order of recording: the state of its one stream,
/// and the document that the pages read. Rates and rules of funds are one stream, because together they say what a
/// worker costs.
/// </summary>
/// <param name="Rates">Rows.</param>
/// <param name="FundRules">Rules of funds.</param>
public sealed record RegionalRates(
    ImmutableArray<PremiumRateRecorded> Rates, ImmutableArray<FundRuleSet> FundRules)
    : IState<RegionalRates>, IView<RegionalRates>
{
    /// <summary>The stream, one a region.</summary>
    public const string Stream = "rates/premium";

    /// <inheritdoc/>
    public static RegionalRates Empty { get; } = new([], []);

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact is PremiumRateRecorded or FundRuleSet ? "premium" : null;

    /// <inheritdoc/>
    public RegionalRates Evolve(LedgerEvent fact) => fact switch
    {
        PremiumRateRecorded rate => this with { Rates = Rates.Add(rate) },
        FundRuleSet rule => this with { FundRules = FundRules.Add(rule) },
        _ => this,
    };

    /// <summary>Rates move no money: premiums do.</summary>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, RegionalRates after) => [];

    /// <summary>The region's table: the shipped one with this.</summary>
    public RateTable Table() => RateTable.Shipped.With(
        Rates.Select(rate => rate.ToRate()), FundRules.Select(rule => rule.ToRule()));
}
