using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>BPJS invoiced the premium of a programme for one or more months.</summary>
/// <param name="Number">Number of the invoice.</param>
/// <param name="IssuedOn">Its date.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund that is to pay.</param>
/// <param name="MonthFrom">First month of cover.</param>
/// <param name="MonthTo">Last month of cover.</param>
/// <param name="Workers">Head-count that it names.</param>
/// <param name="Jkk">JKK of the whole invoice.</param>
/// <param name="Jkm">JKM of the whole invoice.</param>
/// <param name="DueOn">Day by which it is to be paid.</param>
/// <param name="Shares">
/// What of it falls on each month, by the rates known when it was recorded; so a later rate divides no earlier
/// invoice anew.
/// </param>
public sealed record InvoiceReceived(
    string Number,
    LocalDate IssuedOn,
    string Programme,
    string Fund,
    YearMonth MonthFrom,
    YearMonth MonthTo,
    int Workers,
    Rupiah Jkk,
    Rupiah Jkm,
    LocalDate DueOn,
    ImmutableArray<InvoiceShare> Shares) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => IssuedOn;

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Ahead() => [DueOn];

    /// <inheritdoc/>
    public override (string Fund, int Year)? Spends() => (Fund, MonthFrom.Year);

    /// <inheritdoc/>
    public override string Key => KeyOf(Number);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of an invoice.</summary>
    public static string KeyOf(string number) => $"invoice {number}";

    /// <summary>What its head-count costs at the highest rate: reports hold it against the rates of any day.</summary>
    public override Rupiah Weight() => new(Rupiah.MostPremium * Workers * MonthSpan.Length(MonthFrom, MonthTo));

    /// <summary>Both sums.</summary>
    public PremiumSum Amount => new(Jkk, Jkm);

    /// <summary>Whether what it is divided by is the same: then it keeps the shares that it had.</summary>
    public bool IsDividedAs(InvoiceReceived other) =>
        (Programme, Fund, MonthFrom, MonthTo, Amount)
            == (other.Programme, other.Fund, other.MonthFrom, other.MonthTo, other.Amount);

    /// <summary>Whether the document says the same. How it was divided over months is not the document's.</summary>
    public bool Equals(InvoiceReceived? other) => other is not null && Document == other.Document;

    /// <inheritdoc/>
    public override int GetHashCode() => Document.GetHashCode();

    private (string, LocalDate, string, string, YearMonth, YearMonth, int, PremiumSum, LocalDate) Document =>
        (Number, IssuedOn, Programme, Fund, MonthFrom, MonthTo, Workers, Amount, DueOn);
}
