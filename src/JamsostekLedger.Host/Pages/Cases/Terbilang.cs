using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>Amounts in Indonesian words, as a receipt has them beside the figures.</summary>
public static class Terbilang
{
    private static readonly string[] Small =
    [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    ];

    private static readonly (long Of, string Name)[] Groups =
    [
        (1_000_000_000_000_000, "kuadriliun"), (1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"),
        (1_000_000, "juta"),
    ];

    /// <summary><c>empat puluh dua juta rupiah</c>; below zero <c>minus …</c>.</summary>
    public static string Of(Rupiah amount) => amount.Amount < 0
        ? $"minus {Of(new Rupiah(-amount.Amount))}"
        : $"{Of(amount.Amount)} rupiah";

    private static string Of(long number)
    {
        foreach (var (of, name) in Groups)
            if (number >= of)
                return $"{Of(number / of)} {name}{Rest(number % of)}";

        return number switch
        {
            < 12 => Small[number],
            < 20 => $"{Small[number - 10]} belas",
            < 100 => $"{Small[number / 10]} puluh{Rest(number % 10)}",
            < 200 => $"seratus{Rest(number - 100)}",
            < 1_000 => $"{Small[number / 100]} ratus{Rest(number % 100)}",
            < 2_000 => $"seribu{Rest(number - 1_000)}",
            _ => $"{Of(number / 1_000)} ribu{Rest(number % 1_000)}",
        };
    }

    private static string Rest(long number) => number == 0 ? "" : $" {Of(number)}";
}
