using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>A row of an SP2D was matched to the invoice that it names.</summary>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Payment">Key of the row.</param>
/// <param name="Document">Number of the SP2D.</param>
/// <param name="Programme">Programme of its budget line.</param>
/// <param name="Fund">Fund of its budget line.</param>
/// <param name="PaidOn">Day on which the money moved.</param>
/// <param name="Jkk">What of it pays JKK.</param>
/// <param name="Jkm">What of it pays JKM.</param>
public sealed record PaymentMatched(
    string Invoice,
    string Payment,
    string Document,
    string Programme,
    string Fund,
    LocalDate PaidOn,
    Rupiah Jkk,
    Rupiah Jkm) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => PaidOn;

    /// <inheritdoc/>
    public override string Key => KeyOf(Payment);

    /// <summary>Both sums.</summary>
    public PremiumSum Amount => new(Jkk, Jkm);

    /// <summary>Key of the match of a payment: each is matched once.</summary>
    public static string KeyOf(string payment) => $"matched {payment}";
}
