using JamsostekLedger.Ledger;

namespace JamsostekLedger.Figures;

/// <summary>What narrows a figure.</summary>
/// <param name="Vulnerable">Only programmes for vulnerable workers, or only others.</param>
/// <param name="Programme">Only this programme.</param>
/// <param name="Fund">Only this fund.</param>
/// <param name="Benefit">Only this benefit.</param>
public sealed record FigureSelector(bool? Vulnerable, string? Programme, string? Fund, Benefit? Benefit)
{
    /// <summary>
    /// Reads <c>vulnerable=yes;programme=CODE;fund=CODE;benefit=JKM</c>, each at most once; false where it says
    /// anything else.
    /// </summary>
    public static bool TryParse(string? text, out FigureSelector selector)
    {
        selector = new(null, null, null, null);
        const StringSplitOptions clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var part in (text ?? "").Split(';', clean))
        {
            var (name, value) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right]
                ? (left.ToUpperInvariant(), right)
                : ("", "");
            switch (name)
            {
                case "VULNERABLE" when selector.Vulnerable is null && value is "yes" or "no":
                    selector = selector with { Vulnerable = value == "yes" };
                    break;
                case "PROGRAMME" when selector.Programme is null && value.Length > 0:
                    selector = selector with { Programme = value };
                    break;
                case "FUND" when selector.Fund is null && value.Length > 0:
                    selector = selector with { Fund = value };
                    break;
                case "BENEFIT" when selector.Benefit is null && BenefitNamed(value) is { } benefit:
                    selector = selector with { Benefit = benefit };
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    // Enum.TryParse would also take numbers and lists of names.
    private static Benefit? BenefitNamed(string name) => Enum.GetValues<Benefit>()
        .Cast<Benefit?>()
        .FirstOrDefault(benefit => string.Equals($"{benefit}", name, StringComparison.OrdinalIgnoreCase));
}
