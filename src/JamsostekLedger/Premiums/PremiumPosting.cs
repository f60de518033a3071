using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Lines that premium money posts: one for work accident, one for death.</summary>
internal static class PremiumPosting
{
    public static IEnumerable<JournalLine> Change(
        Func<Benefit, string> debit, Func<Benefit, string> credit, PremiumSum change, LocalDate valueDate,
        Dimensions of) =>
        new[] { Benefit.Jkk, Benefit.Jkm }.SelectMany(benefit => JournalLine.Change(
            debit(benefit), credit(benefit), Unit.Rupiah, change.Of(benefit).Amount, valueDate, of));
}
