using JamsostekLedger.Premiums;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>Which invoices an address asks for.</summary>
/// <param name="Year">Only those with a month of this year.</param>
/// <param name="Programme">Only those of this programme.</param>
/// <param name="Fund">Only those that this fund is to pay.</param>
/// <param name="Status">Only those that are paid so far.</param>
public sealed record InvoiceFilter(int? Year, string? Programme, string? Fund, InvoiceStatus? Status)
{
    /// <summary>The filter of an address.</summary>
    public static InvoiceFilter Read(Asked asked) => new(
        asked.Year, asked.Value("programme"), asked.Value("fund"), Coded.Read<InvoiceStatus>(asked, "status"));

    /// <summary>How a file's name says it.</summary>
    public string Name => string.Join('-', new[]
    {
        Year?.ToString(), Programme, Fund, Status is { } status ? Coded.Of(status) : null,
    }.OfType<string>().DefaultIfEmpty("semua"));

    /// <summary>Whether an invoice is asked for.</summary>
    public bool Takes(Invoice invoice)
    {
        var received = invoice.Received!;
        return (Year is not { } year || (received.MonthFrom.Year <= year && year <= received.MonthTo.Year))
            && (Programme ?? received.Programme) == received.Programme
            && (Fund ?? received.Fund) == received.Fund
            && (Status is null || Status == invoice.Status);
    }
}
