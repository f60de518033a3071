using System.Collections.Immutable;
using System.Text.Json.Serialization;
using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>A row of an SP2D with what was returned of it: where a settlement finds an invoice's payments.</summary>
public sealed record RecordedPayment : IView<RecordedPayment>
{
    /// <inheritdoc/>
    public static RecordedPayment Empty { get; } = new();

    /// <summary>The row.</summary>
    public PremiumPaid? Paid { get; init; }

    /// <summary>The returns (STS).</summary>
    public ImmutableArray<PremiumReturned> Returns { get; init; } = [];

    /// <summary>What it paid, less what came back.</summary>
    public Rupiah Left =>
        Returns.Aggregate(Paid?.Amount ?? Rupiah.Zero, (left, returned) => left - returned.Amount);

    /// <summary>Whether it paid something and names no invoice.</summary>
    [JsonIgnore]
    public bool IsUnmatched => Paid is { InvoiceNumber: null } && Left > Rupiah.Zero;

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        PremiumPaid paid => paid.Key,
        PremiumReturned returned => PremiumPaid.KeyOf(returned.Returns, returned.Line),
        _ => null,
    };

    /// <inheritdoc/>
    public RecordedPayment Evolve(LedgerEvent fact) => fact switch
    {
        PremiumPaid paid => this with { Paid = paid },
        PremiumReturned returned => this with { Returns = Returns.Add(returned) },
        _ => this,
    };
}
