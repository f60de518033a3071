using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>A provisional payment and the SP2D that took its place; either may come first.</summary>
public sealed record ProvisionalPayment : IView<ProvisionalPayment>
{
    /// <inheritdoc/>
    public static ProvisionalPayment Empty { get; } = new();

    /// <summary>The payment; null where only an SP2D names it so far.</summary>
    public ProvisionalPaymentMade? Made { get; init; }

    /// <summary>The SP2D; null while none is known.</summary>
    public PremiumPaid? Sp2d { get; init; }

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        ProvisionalPaymentMade made => KeyOf(made.Line, made.Number),
        PremiumPaid { Provisional: { } number } paid => KeyOf(paid.Line, number),
        _ => null,
    };

    /// <inheritdoc/>
    public ProvisionalPayment Evolve(LedgerEvent fact) => fact switch
    {
        ProvisionalPaymentMade made => this with { Made = made },
        PremiumPaid paid => this with { Sp2d = paid },
        _ => this,
    };

    private static string KeyOf(BudgetLineId line, string number) => $"{line.Stream} {number}";
}
