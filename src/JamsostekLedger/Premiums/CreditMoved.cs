using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Money that an invoice was overpaid by was carried forward to another invoice of the same programme and fund. Each
/// of the two has such a fact; they go in together.
/// </summary>
/// <param name="Invoice">Number of the invoice that this fact stands with.</param>
/// <param name="Other">Number of the other one.</param>
/// <param name="Given">Whether this invoice gives the money; else it takes it.</param>
/// <param name="Number">Which movement of the giving invoice, from 1.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund whose money it is.</param>
/// <param name="On">Day of the movement: that of the later document.</param>
/// <param name="Jkk">JKK.</param>
/// <param name="Jkm">JKM.</param>
public sealed record CreditMoved(
    string Invoice,
    string Other,
    bool Given,
    int Number,
    string Programme,
    string Fund,
    LocalDate On,
    Rupiah Jkk,
    Rupiah Jkm) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"credit {(Given ? Invoice : Other)} {Number} {(Given ? "given" : "taken")}";

    /// <summary>Both sums.</summary>
    public PremiumSum Amount => new(Jkk, Jkm);
}
