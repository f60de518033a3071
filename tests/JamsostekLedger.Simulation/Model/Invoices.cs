namespace JamsostekLedger.Simulation.Model;

/// <summary>What BPJS asks and confirms.</summary>
internal static class Invoices
{
    public static Entry? Find(Book book, string number) =>
        book.Of("invoices").FirstOrDefault(entry => entry["invoice_number"] == number);

    public static string? Refuse(Book book, Entry entry) =>
        entry.Kind == "receipts" ? null
        : entry.Month("month_to") < entry.Month("month_from") ? "months-reversed"
        : entry.Amount("jkk") + entry.Amount("jkm") <= 0 ? "amount-not-positive"
        : null;
}
