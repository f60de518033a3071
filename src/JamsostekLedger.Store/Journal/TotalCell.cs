using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Store.Journal;

/// <summary>What journal lines must share to be added up into one row of <c>ledger.total</c>.</summary>
/// <param name="Debit">Account that receives.</param>
/// <param name="Credit">Account that gives.</param>
/// <param name="Unit">Unit.</param>
/// <param name="ValueDate">Value date.</param>
/// <param name="Of">Dimensions.</param>
internal sealed record TotalCell(string Debit, string Credit, string Unit, LocalDate ValueDate, Dimensions Of)
{
    public static TotalCell For(JournalLine line) => new(line.Debit, line.Credit, line.Unit, line.ValueDate, line.Of);

    /// <summary>A name for the cell that fits an index: nullable columns do not.</summary>
    public Guid Id()
    {
        var text = string.Join('\u001f', Debit, Credit, Unit, ValueDate, Of.Programme, Of.Vulnerable, Of.Fund,
            Of.FundYear, Of.FiscalYear, Of.AccountCode, Of.Segment, Of.Benefit, Of.ToHeir, Of.Reach);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new(hash[..16], bigEndian: true);
    }
}
