namespace JamsostekLedger.Demonstration;

/// <summary>The SP2D and STS of a region's offices, numbered as they come.</summary>
internal sealed class PaymentBook(string office, int firstNumber)
{
    private readonly List<PaymentRow> _rows = [];
    private int _next = firstNumber;

    /// <summary>The rows in the order in which the documents were written.</summary>
    public IReadOnlyList<PaymentRow> Rows => _rows;

    /// <summary>The day on which the latest SP2D moved its money.</summary>
    public DateOnly PaidOn => _rows.FindLast(row => row.Kind == "SP2D")!.TransferredOn!.Value;

    /// <summary>
    /// Pays a month of premium with one SP2D, two rows a line, in the first days of the month: BPJS wants it by the
    /// 15th. Returns the number of the SP2D.
    /// </summary>
    public string PayMonth(int year, int month, string what, params IReadOnlyList<PremiumLine> lines) =>
        PayMonths(year, month, 1, what, lines);

    /// <summary>Pays months of premium at once, in the first days of the first of them.</summary>
    public string PayMonths(
        int year, int month, int months, string what, params IReadOnlyList<PremiumLine> lines) =>
        Pay(year, month, months, what, [.. lines.SelectMany(line => Parts(line, months))]);

    /// <summary>Pays with one SP2D what is given, in the first days of the first of the months.</summary>
    public string Pay(
        int year, int month, int months, string what,
        params IReadOnlyList<(PremiumLine Line, string Account, long Amount)> parts) =>
        PayOn(new DateOnly(year, month, 4), Period(year, month, months), what, parts);

    /// <summary>Pays with one SP2D, written on a day or the first working day after it, what is given.</summary>
    public string PayOn(
        DateOnly day, string period, string what,
        params IReadOnlyList<(PremiumLine Line, string Account, long Amount)> parts)
    {
        var written = WorkingDays.OnOrAfter(day);
        var transferred = WorkingDays.OnOrAfter(written.AddDays(1));
        // Premiums are a small part of an office's orders, hence the gaps between the numbers.
        var number = $"{_next:00000}/SP2D/{office}/LS/{written.Year}";
        _next += 37 + written.Month;
        foreach (var (line, account, amount) in parts)
            _rows.Add(new(
                number, "SP2D", written, transferred, account, line.Programme, line.Fund, line.FundYear, amount,
                line.Invoice, null,
                $"Iuran {(account == PremiumLine.JkkAccount ? "JKK" : "JKM")} {what} {period}"));
        return number;
    }

    /// <summary>Gives back, with one STS, a month of premium of the line's workers.</summary>
    public void Return(string sts, DateOnly on, string sp2d, PremiumLine line, string why)
    {
        foreach (var (account, amount) in line.Over(months: 1))
            _rows.Add(new(
                sts, "STS", on, null, account, line.Programme, line.Fund, line.FundYear, amount, null, sp2d, why));
    }

    /// <summary>A line's months as the parts of an SP2D.</summary>
    public static IEnumerable<(PremiumLine Line, string Account, long Amount)> Parts(PremiumLine line, int months) =>
        line.Over(months).Select(part => (line, part.Account, part.Amount));

    private static string Period(int year, int month, int months)
    {
        var last = new DateOnly(year, month, 1).AddMonths(months - 1);
        var from = IndonesianMonths.Name(month);
        var to = $"{IndonesianMonths.Name(last.Month)} {last.Year}";
        return months == 1 ? to : last.Year == year ? $"{from}–{to}" : $"{from} {year}–{to}";
    }
}
