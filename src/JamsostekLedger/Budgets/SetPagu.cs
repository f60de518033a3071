using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>Records what a DPA or DPPA sets for one line.</summary>
/// <param name="Set">The ceiling as the document has it.</param>
public sealed record SetPagu(PaguSet Set) : ICommand<BudgetLine>
{
    /// <inheritdoc/>
    public string Stream => Set.Line.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => Set;

    /// <inheritdoc/>
    public Decision Decide(BudgetLine state)
    {
        if (Set.Pagu < Rupiah.Zero)
            return Decision.Refuse("pagu-negative", $"Pagu {Set.Line} tidak boleh di bawah nol.");

        if (Set.DocumentDate.Year > Set.Line.FiscalYear)
            return Decision.Refuse("document-after-fiscal-year",
                $"{Set.DocumentNumber} bertanggal sesudah tahun anggaran {Set.Line.FiscalYear}.");

        if (Set.Line.FundYear > Set.Line.FiscalYear)
            return Decision.Refuse("fund-year-after-fiscal-year",
                $"Tahun asal dana {Set.Line.FundYear} sesudah tahun anggaran {Set.Line.FiscalYear}.");

        // Older versions kept the office beside the line. What they recorded of this one goes on under that line.
        PaguSet[] older = [.. state.Documents.Where(document => document.Line.IsBare)];
        var set = !Set.Line.IsBare && older.Length > 0 && Set.BesideLine() is var beside
            && older.All(document => (document.Skpd, document.SubActivity) == (beside.Skpd, beside.SubActivity))
                ? beside
                : Set;
        PaguSet[] ties = [.. state.Documents.Where(document => document.Line == set.Line
            && (document.DocumentDate, document.Kind) == (set.DocumentDate, set.Kind))];
        if (ties.Any(tie => Math.Sign(CountedNumber.Compare(tie.DocumentNumber, set.DocumentNumber))
            != Math.Sign(string.CompareOrdinal(tie.DocumentNumber, set.DocumentNumber))))
            set = set with { ByCount = true };

        // The document is a fact even where the treasury has spent more already: it is recorded and shown.
        var after = state.Evolve(set);
        return Decision.Record(set, [.. Breach(after.At(set.Line)), .. Tie(after, set, ties), .. Twice(state, set)]);
    }

    private static IEnumerable<Refusal> Breach(BudgetPart after)
    {
        if (after.Realised > after.Pagu)
            yield return new("pagu-exceeded",
                $"Realisasi {after.Realised} melebihi pagu {after.Pagu} pada {after.Line}.");
        else if (after.Available < Rupiah.Zero)
            yield return new("reservation-uncovered",
                $"Pagu {after.Pagu} tidak lagi menutup cadangan {after.Reserved} pada {after.Line}.");
    }

    private static IEnumerable<Refusal> Tie(BudgetLine after, PaguSet set, PaguSet[] ties)
    {
        if (ties.Length > 0)
            yield return new("pagu-tie",
                $"{set.DocumentNumber} dan {ties[^1].DocumentNumber} bertanggal sama pada {set.Line}; "
                + $"yang berlaku {after.Documents.Last(one => one.Line == set.Line).DocumentNumber}.");
    }

    // One document names the line with its office and without it: both count, and one of them most likely should not.
    private static IEnumerable<Refusal> Twice(BudgetLine state, PaguSet set)
    {
        if (state.Documents.FirstOrDefault(document => document.DocumentNumber == set.DocumentNumber
                && document.Line != set.Line && (set.Line.Allows(document.Line) || document.Line.Allows(set.Line)))
            is { } other)
            yield return new("budget-line-ambiguous",
                $"{set.DocumentNumber} menyebut {set.Line} dan {other.Line}; keduanya dihitung. Batalkan yang keliru.");
    }
}
