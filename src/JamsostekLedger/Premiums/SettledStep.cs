using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Money of an invoice on one day: what came, what went, what it pays.</summary>
/// <param name="What">What it is.</param>
/// <param name="On">The day.</param>
/// <param name="Programme">Programme of the money.</param>
/// <param name="Fund">Fund of the money.</param>
/// <param name="Month">The month of cover, where it is about one.</param>
/// <param name="Document">Number of the SP2D or STS, or of the other invoice of a credit.</param>
/// <param name="Payment">Key of the payment, of a payment or return.</param>
/// <param name="Source">Key of the row of the document, of a payment or return.</param>
/// <param name="Workers">How many workers, of a month of workers; else 0.</param>
/// <param name="Jkk">JKK.</param>
/// <param name="Jkm">JKM.</param>
public sealed record SettledStep(
    SettledKind What,
    LocalDate On,
    string Programme,
    string Fund,
    YearMonth? Month,
    string? Document,
    string? Payment,
    string? Source,
    int Workers,
    Rupiah Jkk,
    Rupiah Jkm)
{
    /// <summary>Both sums.</summary>
    [JsonIgnore]
    public PremiumSum Amount => new(Jkk, Jkm);

    /// <summary>What it is about, without how much: steps that agree in it add up.</summary>
    [JsonIgnore]
    internal SettledStep About => this with { Workers = 0, Jkk = default, Jkm = default };

    /// <summary>The same with another sum.</summary>
    internal SettledStep Of(int workers, PremiumSum amount) =>
        this with { Workers = workers, Jkk = amount.Jkk, Jkm = amount.Jkm };
}
