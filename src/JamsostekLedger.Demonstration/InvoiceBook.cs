namespace JamsostekLedger.Demonstration;

/// <summary>The invoices and receipts of a region's BPJS branch, numbered as they come.</summary>
internal sealed class InvoiceBook(string region)
{
    private const int DueDay = 15;
    private readonly List<InvoiceRow> _invoices = [];
    private readonly List<ReceiptRow> _receipts = [];

    /// <summary>The invoices.</summary>
    public IReadOnlyList<InvoiceRow> Invoices => _invoices;

    /// <summary>The receipts.</summary>
    public IReadOnlyList<ReceiptRow> Receipts => _receipts;

    /// <summary>Asks for months of a line from the first of a month on; gives the line that pays it.</summary>
    public PremiumLine Ask(PremiumLine line, int year, int month, int months = 1)
    {
        var first = new DateOnly(year, month, 1);
        var number = $"INV-{Digits}-{first:yyyyMM}-{_invoices.Count + 1:0000}";
        // A premium is due on the 15th of the first month that it pays for.
        _invoices.Add(new(
            number, WorkingDays.OnOrAfter(first), line, first, months,
            WorkingDays.OnOrAfter(first.AddDays(DueDay - 1))));
        return line with { Invoice = number };
    }

    /// <summary>Confirms that the line's invoice was paid in full, less what is missing.</summary>
    public void Confirm(PremiumLine line, DateOnly paidOn, long missing = 0)
    {
        var amount = _invoices.Single(invoice => invoice.Number == line.Invoice).Amount - missing;
        _receipts.Add(new(
            $"BT-{Digits}-{paidOn:yyyy}-{_receipts.Count + 1:0000}", line.Invoice!,
            WorkingDays.OnOrAfter(paidOn.AddDays(1)), amount));
    }

    private string Digits => region.Replace(".", "");
}
