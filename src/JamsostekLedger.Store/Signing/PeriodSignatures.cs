using JamsostekLedger.Ledger;
using JamsostekLedger.Signing;

namespace JamsostekLedger.Store.Signing;

/// <summary>What was signed of a period, and where the ledger has each signature.</summary>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Book">The statements.</param>
/// <param name="Given">The signatures, in the order in which they were recorded.</param>
public sealed record PeriodSignatures(
    string Period, SignatureBook Book, IReadOnlyList<PeriodSignatures.Signature> Given)
{
    /// <summary>A signature in the ledger.</summary>
    /// <param name="By">The signature.</param>
    /// <param name="Seq">Number of its fact.</param>
    /// <param name="Height">Height of its block.</param>
    /// <param name="RecordedAt">When it was recorded.</param>
    public sealed record Signature(ReconciliationSigned By, long Seq, long Height, Instant RecordedAt);

    /// <summary>The signatures under a statement.</summary>
    public IReadOnlyList<Signature> Of(int number) => [.. Given.Where(one => one.By.Number == number)];

    internal static PeriodSignatures Of(
        string period, IEnumerable<Recorded> facts, Func<Recorded, long> heightOf)
    {
        var all = facts.ToList();
        return new(
            period, all.Aggregate(SignatureBook.Empty, (book, fact) => book.Evolve(fact.Fact)),
            [
                .. all.Select(fact => new Signature(
                    (ReconciliationSigned)fact.Fact, fact.Seq, heightOf(fact), fact.RecordedAt)),
            ]);
    }
}
