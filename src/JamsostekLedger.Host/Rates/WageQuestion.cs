using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Rates;

/// <summary>A wage earner whose premium somebody asks for: non-ASN staff of a regency, a village's employee.</summary>
/// <param name="Wage">Monthly wage.</param>
/// <param name="RiskClass">Risk class of the employer, 1 to 5.</param>
/// <param name="LabourIntensive">Whether the employer is labour-intensive industry (industri padat karya).</param>
public sealed record WageQuestion(Rupiah Wage, int RiskClass, bool LabourIntensive = false)
{
    /// <summary>The risk class of an office of government.</summary>
    public const int Office = 1;

    /// <summary>Reads what a command line or an address says.</summary>
    /// <param name="wage">Monthly wage as a file would spell it, <c>3.000.000</c>; null where nothing is asked.</param>
    /// <param name="riskClass">1 to 5; an office's without it.</param>
    /// <param name="labourIntensive">Whether it is labour-intensive industry.</param>
    /// <param name="question">The question, or null where nothing is asked.</param>
    /// <returns>False where a text cannot be read.</returns>
    public static bool TryRead(string? wage, string? riskClass, bool labourIntensive, out WageQuestion? question)
    {
        question = null;
        if (string.IsNullOrEmpty(wage))
            return string.IsNullOrEmpty(riskClass);
        if (AmountCell.Read("upah", new(wage)) is not { Refusal: null, Value: { Amount: > 0 } amount })
            return false;

        var of = string.IsNullOrEmpty(riskClass) ? Office
            : riskClass is [>= '1' and <= '5'] ? riskClass[0] - '0'
            : 0;
        question = new(amount, of, labourIntensive);
        return of > 0;
    }
}
