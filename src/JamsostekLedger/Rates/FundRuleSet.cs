using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime.Text;

namespace JamsostekLedger.Rates;

/// <summary>
/// A region set whether a fund pays the discounted premium. The law does not say it of every fund; where BPJS
/// answers a region, the answer is kept with its letter.
/// </summary>
/// <param name="Fund">Code of the fund.</param>
/// <param name="DiscountEligible">Whether it does.</param>
/// <param name="MonthFrom">First month of cover that it is about; in force until a later one is set.</param>
/// <param name="LegalBasis">The rule or letter that says so.</param>
public sealed record FundRuleSet(
    string Fund, bool DiscountEligible, YearMonth MonthFrom, string LegalBasis) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => MonthFrom.OnDayOfMonth(1);

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => [];

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Ahead() => [ValueDate];

    /// <summary>A later letter may say otherwise of the same month, so the letter is part of the key.</summary>
    public override string Key => $"fund-rule {Fund} {YearMonthPattern.Iso.Format(MonthFrom)} {LegalBasis}";

    /// <summary>The rule that comes to the table.</summary>
    public FundRule ToRule() => new(Fund, DiscountEligible, MonthFrom, LegalBasis);
}
