using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>One line of the regional budget: the smallest thing that a pagu is decreed for.</summary>
/// <param name="FiscalYear">Year that it is spent in.</param>
/// <param name="AccountCode">Kode rekening.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Fund's code.</param>
/// <param name="FundYear">Year of origin of the money; earlier than the fiscal year for money carried over.</param>
/// <param name="Skpd">Office that spends (SKPD), where the document names it.</param>
/// <param name="SubActivity">Sub-activity, where the document names it.</param>
public sealed record BudgetLineId(
    int FiscalYear, string AccountCode, string Programme, string Fund, int FundYear, string? Skpd = null,
    string? SubActivity = null)
{
    private const string Prefix = "budget/";
    private const string Nothing = "-";

    /// <summary>The line without office and sub-activity; all lines that differ in them alone are one stream.</summary>
    [JsonIgnore]
    public BudgetLineId Bare => IsBare ? this : this with { Skpd = null, SubActivity = null };

    /// <summary>Whether neither office nor sub-activity is named.</summary>
    [JsonIgnore]
    public bool IsBare => Skpd is null && SubActivity is null;

    /// <summary>The line's stream.</summary>
    public string Stream => $"{Prefix}{FiscalYear}/{Part(AccountCode)}/{Part(Programme)}/{Fund}/{FundYear}";

    /// <summary>What documents call the line; they leave the fiscal year to their date.</summary>
    public string InDocument => $"{Part(AccountCode)} {Part(Programme)} {Fund} {FundYear}{Named(' ')}";

    /// <summary>Key of the line among those of the region.</summary>
    [JsonIgnore]
    public string Place => $"{Stream}{Named('/')}";

    /// <summary>What the line's journal lines are about.</summary>
    public Dimensions Dimensions => new()
    {
        Programme = Programme, Fund = Fund, FundYear = FundYear, FiscalYear = FiscalYear, AccountCode = AccountCode,
        Skpd = Skpd, SubActivity = SubActivity,
    };

    /// <summary>Whether a line could be what this one names: where this one names no office, any.</summary>
    public bool Allows(BudgetLineId line) => Bare == line.Bare
        && (Skpd is null || Skpd == line.Skpd) && (SubActivity is null || SubActivity == line.SubActivity);

    /// <summary>The fiscal year of a budget line's stream.</summary>
    public static int FiscalYearOf(string stream) => int.Parse(stream.AsSpan(Prefix.Length, 4));

    /// <summary>As people call it.</summary>
    public override string ToString() => $"{AccountCode} {Programme} ({Fund} {FundYear}) tahun {FiscalYear}"
        + (IsBare ? "" : $", {string.Join(" / ", new[] { Skpd, SubActivity }.Where(part => part is not null))}");

    private string Named(char between) => IsBare
        ? ""
        : $"{between}{Part(Skpd ?? Nothing)}{between}{Part(SubActivity ?? Nothing)}";

    // A code that holds what stands between the parts must not read as two parts: two lines would share a stream.
    private static string Part(string code) => code.Replace("%", "%25").Replace("/", "%2F").Replace(" ", "%20");
}
