using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>BPJS confirmed that it received money for an invoice.</summary>
/// <param name="Number">Number of the receipt.</param>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="ReceivedOn">Day on which BPJS had the money.</param>
/// <param name="Amount">How much, above zero; BPJS does not divide it.</param>
public sealed record ReceiptRecorded(string Number, string Invoice, LocalDate ReceivedOn, Rupiah Amount) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => ReceivedOn;

    /// <inheritdoc/>
    public override string Key => KeyOf(Number);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a receipt.</summary>
    public static string KeyOf(string number) => $"receipt {number}";
}
