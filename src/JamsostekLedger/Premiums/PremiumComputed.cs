using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// What the roster costs for an invoiced month. It keeps the rows of the rates that it used: a correction of the table
/// changes no past figure.
/// </summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund that is to pay.</param>
/// <param name="Month">The month of cover.</param>
/// <param name="Number">How many computations of the programme there were before, and one.</param>
/// <param name="Workers">Workers on the roster, as of the invoice.</param>
/// <param name="Jkk">JKK of all of them.</param>
/// <param name="Jkm">JKM of all of them.</param>
/// <param name="JkkRate">Id of the rate row of JKK.</param>
/// <param name="JkmRate">Id of the rate row of JKM.</param>
/// <param name="On">Date of the invoice.</param>
public sealed record PremiumComputed(
    string Programme,
    string Fund,
    YearMonth Month,
    int Number,
    int Workers,
    Rupiah Jkk,
    Rupiah Jkm,
    string JkkRate,
    string JkmRate,
    LocalDate On) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"computed {Programme} {Number}";

    /// <summary>Both sums.</summary>
    public PremiumSum Amount => new(Jkk, Jkm);
}
