using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>One line of the regional budget: the smallest thing that a pagu is decreed for.</summary>
/// <param name="FiscalYear">Year that it is spent in.</param>
/// <param name="AccountCode">Kode rekening.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Fund's code.</param>
/// <param name="FundYear">Year of origin of the money; earlier than the fiscal year for money carried over.</param>
public sealed record BudgetLineId(int FiscalYear, string AccountCode, string Programme, string Fund, int FundYear)
{
    private const string Prefix = "budget/";

    /// <summary>The line's stream.</summary>
    public string Stream => $"{Prefix}{FiscalYear}/{Part(AccountCode)}/{Part(Programme)}/{Fund}/{FundYear}";

    /// <summary>What documents call the line; they leave the fiscal year to their date.</summary>
    public string InDocument => $"{Part(AccountCode)} {Part(Programme)} {Fund} {FundYear}";

    /// <summary>What the line's journal lines are about.</summary>
    public Dimensions Dimensions => new()
    {
        Programme = Programme, Fund = Fund, FundYear = FundYear, FiscalYear = FiscalYear, AccountCode = AccountCode,
    };

    /// <summary>The fiscal year of a budget line's stream.</summary>
    public static int FiscalYearOf(string stream) => int.Parse(stream.AsSpan(Prefix.Length, 4));

    /// <summary>As people call it.</summary>
    public override string ToString() => $"{AccountCode} {Programme} ({Fund} {FundYear}) tahun {FiscalYear}";

    // A code that holds what stands between the parts must not read as two parts: two lines would share a stream.
    private static string Part(string code) => code.Replace("%", "%25").Replace("/", "%2F").Replace(" ", "%20");
}
