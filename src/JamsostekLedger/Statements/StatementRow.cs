using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>One row of a statement, as the other office said it. What its source has no column for is null.</summary>
/// <param name="Line">Line of the file on which it begins.</param>
/// <param name="Number">Number of the document: SP2D or STS, invoice, receipt, payment reference, bank reference;
/// of a member the membership (KPJ), or null.</param>
/// <param name="On">Its date: of the document, of the receipt, of the payment, of the bank's line.</param>
/// <param name="TransferredOn">When the bank moved the money, where SIPD says so.</param>
/// <param name="Amount">What it comes to; money back below zero, and of a bank's line what went out.</param>
/// <param name="Account">Kode rekening.</param>
/// <param name="Skpd">Office that spends.</param>
/// <param name="SubActivity">Sub-activity.</param>
/// <param name="Returns">The SP2D that it gives back.</param>
/// <param name="Invoice">The invoice that it is about.</param>
/// <param name="MonthFrom">First month of cover.</param>
/// <param name="MonthTo">Last month of cover.</param>
/// <param name="Workers">Head-count.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Worker">The person, by the number in the vault.</param>
/// <param name="OverAge">True where the person had reached the age limit when the period began; null otherwise.</param>
/// <param name="Status">Standing of the membership, as given.</param>
/// <param name="EndedOn">Day on which the membership ended.</param>
/// <param name="Claim">Number of the claim.</param>
/// <param name="Benefit">Benefit of the claim.</param>
/// <param name="EventDate">Day of the accident or death.</param>
/// <param name="Description">As given.</param>
/// <param name="Jkk">What of an invoice's amount is JKK.</param>
public sealed record StatementRow(
    int Line,
    string? Number = null,
    LocalDate? On = null,
    LocalDate? TransferredOn = null,
    Rupiah? Amount = null,
    string? Account = null,
    string? Skpd = null,
    string? SubActivity = null,
    string? Returns = null,
    string? Invoice = null,
    YearMonth? MonthFrom = null,
    YearMonth? MonthTo = null,
    int? Workers = null,
    string? Programme = null,
    PersonId? Worker = null,
    bool? OverAge = null,
    string? Status = null,
    LocalDate? EndedOn = null,
    string? Claim = null,
    Benefit? Benefit = null,
    LocalDate? EventDate = null,
    string? Description = null,
    Rupiah? Jkk = null)
{
    /// <summary>The day on which its money moved: the period goes by it.</summary>
    public LocalDate? MovedOn => TransferredOn ?? On;

    /// <summary>What names it in its statement; a later statement's row of the same name is the same row.</summary>
    public string Name => Worker is { } worker
        ? $"{Number ?? worker.ToString()} / {Programme}"
        : Account is { } account ? $"{Number} / {account}" : Number ?? "";

    /// <summary>What it says, wherever it stands in its file.</summary>
    public StatementRow Said => this with { Line = 0 };
}
