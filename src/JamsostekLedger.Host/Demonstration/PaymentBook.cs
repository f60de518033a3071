namespace JamsostekLedger.Host.Demonstration;

/// <summary>The SP2D and STS of a region's offices, numbered as they come.</summary>
internal sealed class PaymentBook(string office, int firstNumber)
{
    private readonly List<PaymentRow> _rows = [];
    private int _next = firstNumber;

    /// <summary>The rows in the order in which the documents were written.</summary>
    public IReadOnlyList<PaymentRow> Rows => _rows;

    /// <summary>
    /// Pays a month of premium with one SP2D, two rows a line, in the first days of the month: BPJS wants it by the
    /// 15th. Returns the number of the SP2D.
    /// </summary>
    public string PayMonth(int year, int month, string what, params IReadOnlyList<PremiumLine> lines) =>
        Pay(
            year, month, what,
            [.. lines.SelectMany(line => line.Over(months: 1).Select(part => (line, part.Account, part.Amount)))]);

    /// <summary>Pays with one SP2D what is given.</summary>
    public string Pay(
        int year, int month, string what, params IReadOnlyList<(PremiumLine Line, string Account, long Amount)> parts)
    {
        var written = WorkingDays.OnOrAfter(new DateOnly(year, month, 4));
        var transferred = WorkingDays.OnOrAfter(written.AddDays(1));
        // Premiums are a small part of an office's orders, hence the gaps between the numbers.
        var number = $"{_next:00000}/SP2D/{office}/LS/{year}";
        _next += 37 + month;
        var period = $"{IndonesianMonths.Name(month)} {year}";
        foreach (var (line, account, amount) in parts)
            _rows.Add(new(
                number, "SP2D", written, transferred, account, line.Programme, line.Fund, line.FundYear, amount, null,
                $"Iuran {(account == PremiumLine.JkkAccount ? "JKK" : "JKM")} {what} {period}"));
        return number;
    }

    /// <summary>Gives back, with one STS, a month of premium of the line's workers.</summary>
    public void Return(string sts, DateOnly on, string sp2d, PremiumLine line, string why)
    {
        foreach (var (account, amount) in line.Over(months: 1))
            _rows.Add(new(
                sts, "STS", on, null, account, line.Programme, line.Fund, line.FundYear, amount, sp2d, why));
    }
}
