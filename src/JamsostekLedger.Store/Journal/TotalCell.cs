using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Journal;

/// <summary>What journal lines must share to be added up into one row of <c>ledger.total</c>.</summary>
/// <param name="Debit">Account that receives.</param>
/// <param name="Credit">Account that gives.</param>
/// <param name="Unit">Unit.</param>
/// <param name="ValueDate">Value date.</param>
/// <param name="Of">Dimensions.</param>
/// <param name="ByMonth">Whether it is of a calendar month; its dates are the first of theirs.</param>
internal sealed record TotalCell(
    string Debit, string Credit, string Unit, LocalDate ValueDate, Dimensions Of, bool ByMonth = false)
{
    public static TotalCell For(JournalLine line) => new(line.Debit, line.Credit, line.Unit, line.ValueDate, line.Of);

    /// <summary>
    /// The same of the calendar month, for a cell that is about a benefit: a report of years of claims would else
    /// read every day of them. Null for others, of which there are few.
    /// </summary>
    public TotalCell? Month => Of.Benefit is null
        ? null
        : this with
        {
            ValueDate = FirstOfMonth(ValueDate),
            Of = Of.Reach is { } reach ? Of with { Reach = FirstOfMonth(reach) } : Of,
            ByMonth = true,
        };

    /// <summary>A name for the cell that fits an index: nullable columns do not.</summary>
    public Guid Id()
    {
        var text = string.Join('\u001f', Debit, Credit, Unit, ValueDate, Of.Programme, Of.Vulnerable, Of.Fund,
            Of.FundYear, Of.FiscalYear, Of.AccountCode, Of.Segment, Of.Benefit, Of.ToHeir, Of.Reach);
        // Cells of ledgers that knew no such month keep their names.
        if (Of.Month is { } month)
            text += $"\u001f{month:uuuu-MM}";
        if (Of.Skpd is not null || Of.SubActivity is not null)
            text += $"\u001foffice\u001f{Of.Skpd}\u001f{Of.SubActivity}";
        if (ByMonth)
            text += "\u001fmonth";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new(hash[..16], bigEndian: true);
    }

    private static LocalDate FirstOfMonth(LocalDate date) => new(date.Year, date.Month, 1);
}
