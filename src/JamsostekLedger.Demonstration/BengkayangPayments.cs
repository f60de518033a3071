namespace JamsostekLedger.Demonstration;

/// <summary>
/// Bengkayang's SP2D and STS of both years, and what BPJS invoiced and confirmed. The border villages are the
/// demonstration of what goes wrong: paid too much and carried forward, paid late, paid over the end of the year.
/// </summary>
internal static class BengkayangPayments
{
    /// <summary>
    /// Workers at the border whom BPJS found and invoices; the first SP2D still pays for those decreed.
    /// </summary>
    public const int AtTheBorder = 412;

    /// <summary>Palm workers who ended with October, whose two last months came back.</summary>
    public const int PalmWorkersEnded = 14;

    private const int Half = 6;
    private const string OfVillages = "pekerja rentan desa";
    private const string OfPalm = "pekerja sawit";
    private const string OfBorder = "pekerja rentan desa perbatasan";

    /// <summary>The documents of the treasury; those of BPJS go into its book.</summary>
    public static IReadOnlyList<PaymentRow> Compose(InvoiceBook invoices)
    {
        var book = new PaymentBook("2.17.0.00", firstNumber: 61);
        Pay2024(book, invoices);
        Pay2025(book, invoices);
        return book.Rows;
    }

    private static void Pay2024(PaymentBook book, InvoiceBook invoices)
    {
        var villages = PremiumLine.Of(Bengkayang.Villages, 2024);
        var first = invoices.Ask(villages, 2024, 1, Half);
        book.PayMonths(2024, 1, Half, OfVillages, first);
        invoices.Confirm(first, book.PaidOn);

        var second = invoices.Ask(villages, 2024, 1 + Half, Half);
        var left = Bengkayang.QuotedPagu - book.Rows.Sum(row => row.Amount);
        var death = second.Over(Half).Single(part => part.Account == PremiumLine.JkmAccount).Amount;
        book.Pay(
            2024, 1 + Half, Half, $"{OfVillages}, sebesar sisa pagu",
            (second, PremiumLine.JkkAccount, left - death), (second, PremiumLine.JkmAccount, death));
        invoices.Confirm(second, book.PaidOn, missing: second.Over(Half).Sum(part => part.Amount) - left);
    }

    private static void Pay2025(PaymentBook book, InvoiceBook invoices)
    {
        var villages = PremiumLine.Of(Bengkayang.VillagesAgain, 2025);
        var palm = PremiumLine.Of(Bengkayang.Palm, 2025);
        Pay(book, invoices, villages, 1, Half, OfVillages);
        var late = PayTooMuch(book, invoices);
        Pay(book, invoices, villages, 1 + Half, Half, OfVillages);
        Pay(book, invoices, palm with { FundYear = Bengkayang.PalmFundYearBefore }, 7, 2, OfPalm);
        PayLate(book, invoices, late);
        var autumn = Pay(book, invoices, palm, 9, 4, OfPalm);
        // A year over the end of the year: nine of its months are prepaid on 31 December.
        Pay(book, invoices, Border, 10, 12, OfBorder);
        book.Return(
            "00041/STS/2.17.0.00/2025", new(2025, 12, 18), autumn, palm with { Workers = PalmWorkersEnded * 2 },
            "Pengembalian iuran November dan Desember 2025 empat belas pekerja sawit yang berhenti");
    }

    private static PremiumLine Border => PremiumLine.Of(Bengkayang.Border, 2025) with { Workers = AtTheBorder };

    private static string Pay(
        PaymentBook book, InvoiceBook invoices, PremiumLine line, int month, int months, string what)
    {
        var asked = invoices.Ask(line, 2025, month, months);
        var number = book.PayMonths(2025, month, months, what, asked);
        invoices.Confirm(asked, book.PaidOn);
        return number;
    }

    // What is paid beyond the first quarter's invoice goes to the second's.
    private static PremiumLine PayTooMuch(PaymentBook book, InvoiceBook invoices)
    {
        var asked = invoices.Ask(Border, 2025, 1, months: 3);
        var paid = asked with { Workers = Bengkayang.Border.Workers };
        book.PayMonths(2025, 1, 3, OfBorder, paid);
        invoices.Confirm(asked, book.PaidOn, missing: asked.Over(3).Sum(part => part.Amount)
            - paid.Over(3).Sum(part => part.Amount));
        return invoices.Ask(Border, 2025, 4, months: 3);
    }

    // The second quarter waits for the DPPA and is paid in August, when April's grace is over: all have lapsed by then
    // but the 24 whose April the overpayment had paid.
    private static void PayLate(PaymentBook book, InvoiceBook invoices, PremiumLine second)
    {
        var tooMuch = Border with { Workers = Bengkayang.Border.Workers - AtTheBorder };
        var rest = PaymentBook.Parts(second, 3).Zip(
            tooMuch.Over(3), (part, credit) => (part.Line, part.Account, part.Amount - credit.Amount));
        book.PayOn(new(2025, 8, 5), "April–Juni 2025", OfBorder, [.. rest]);
        invoices.Confirm(second, book.PaidOn, missing: tooMuch.Over(3).Sum(part => part.Amount));

        var third = invoices.Ask(Border, 2025, 7, months: 3);
        book.PayOn(new(2025, 8, 5), "Juli–September 2025", OfBorder, [.. PaymentBook.Parts(third, 3)]);
        invoices.Confirm(third, book.PaidOn);
    }
}
