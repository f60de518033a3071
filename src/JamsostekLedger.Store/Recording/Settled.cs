using JamsostekLedger.Premiums;

namespace JamsostekLedger.Store.Recording;

/// <summary>What a settlement came to.</summary>
/// <param name="Matched">Payments and returns that found their invoice.</param>
/// <param name="Credits">Overpayments that were carried forward.</param>
/// <param name="ReleasedMonths">Workers' months that went back to their invoice.</param>
/// <param name="PaidMonths">Workers' months that money was given for.</param>
/// <param name="Computed">Months whose computed premium is new or changed.</param>
public sealed record Settled(int Matched, int Credits, int ReleasedMonths, int PaidMonths, int Computed)
{
    /// <summary>Nothing was to be done.</summary>
    public static Settled Nothing { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static Settled operator +(Settled left, Settled right) => new(
        left.Matched + right.Matched, left.Credits + right.Credits, left.ReleasedMonths + right.ReleasedMonths,
        left.PaidMonths + right.PaidMonths, left.Computed + right.Computed);

    /// <summary>What the facts of a settlement say.</summary>
    internal static Settled Of(Settlement settlement)
    {
        var steps = settlement.Invoices.SelectMany(fact => fact.Steps).ToLookup(step => step.What);
        return new(
            new[] { SettledKind.Payment, SettledKind.Return, SettledKind.LateReturn }.Sum(kind =>
                steps[kind].Count(step => step.Amount.Total.Amount > 0)),
            steps[SettledKind.CreditGiven].Count(step => step.Amount.Total.Amount > 0),
            -steps[SettledKind.Workers].Sum(step => Math.Min(0, step.Workers)),
            steps[SettledKind.Workers].Sum(step => Math.Max(0, step.Workers)), settlement.Computed.Count);
    }
}
