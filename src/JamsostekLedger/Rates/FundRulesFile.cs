using JamsostekLedger.Files;

namespace JamsostekLedger.Rates;

/// <summary>The <c>fund-rules</c> file: one row says of a fund whether it pays the discounted premium.</summary>
public sealed class FundRulesFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "fund-rules";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("fund", "Sumber dana: APBD, DBH-SAWIT, APBDES, CSR, BAZNAS, NON-BUDGET, SELF"),
        Required("discount_eligible", "Berhak atas keringanan iuran: ya atau tidak"),
        Required("month_from", "Bulan pertama berlaku"),
        Required("legal_basis", "Aturan atau surat yang menyatakannya"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new RuleRow(new(
        row.Fund("fund"), row.YesNo("discount_eligible"), row.Month("month_from"), row.Key("legal_basis")));

    private sealed record RuleRow(FundRuleSet Rule) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new SetFundRule(Rule));
    }
}
