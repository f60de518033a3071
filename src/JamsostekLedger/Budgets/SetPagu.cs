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

        // The document is a fact even where the treasury has spent more already: it is recorded and shown.
        var after = state.Evolve(Set);
        if (after.Realised > after.Pagu)
            return Decision.Record(Set, new Refusal("pagu-exceeded",
                $"Realisasi {after.Realised} melebihi pagu {after.Pagu} pada {Set.Line}."));

        return after.Available < Rupiah.Zero
            ? Decision.Record(Set, new Refusal("reservation-uncovered",
                $"Pagu {after.Pagu} tidak lagi menutup cadangan {after.Reserved} pada {Set.Line}."))
            : Decision.Record(Set);
    }
}
