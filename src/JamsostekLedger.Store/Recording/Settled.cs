namespace JamsostekLedger.Store.Recording;

/// <summary>What a settlement came to.</summary>
/// <param name="Matched">Payments and returns that found their invoice.</param>
/// <param name="Credits">Overpayments that were carried forward.</param>
/// <param name="ReleasedMonths">Workers' months that went back to their invoice.</param>
/// <param name="PaidMonths">Workers' months that money was given for.</param>
/// <param name="Computed">Months whose computed premium is new or changed.</param>
public sealed record Settled(int Matched, int Credits, int ReleasedMonths, int PaidMonths, int Computed)
{
    /// <summary>Whether there was anything to do.</summary>
    public bool IsNothing => this == new Settled(0, 0, 0, 0, 0);
}
