using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Reconciliation;

/// <summary>Says why a break is there, or leaves it for a later period.</summary>
/// <param name="Explained">What is said; its number follows from what was said before.</param>
/// <param name="Stands">Whether the break stands.</param>
public sealed record ExplainBreak(BreakExplained Explained, bool Stands) : ICommand<ReconciliationBook>
{
    /// <inheritdoc/>
    public string Stream => ReconciliationBook.StreamOf(Explained.Period);

    /// <inheritdoc/>
    public LedgerEvent Fact => Explained with { Number = 0 };

    /// <inheritdoc/>
    public Decision Decide(ReconciliationBook state)
    {
        if (!Stands)
            return Decision.Refuse("break-unknown", $"Selisih {Explained.Break} tidak ada pada periode ini.");
        if (string.IsNullOrWhiteSpace(Explained.Note))
            return Decision.Refuse("reconcile-note-missing", "Tulis alasannya; catatan ini ikut tersimpan.");
        if (Explained.DeferredTo is { } later)
        {
            if (FiscalPeriod.Parse(later).From <= FiscalPeriod.Parse(Explained.Period).To)
                return Decision.Refuse("defer-not-later", "Selisih hanya dapat ditunda ke periode sesudahnya.");
        }
        else if (BreakExplanations.Of(Explained.Reason).All(one => one.Code != Explained.Explanation))
        {
            return Decision.Refuse("explanation-unknown", $"Untuk selisih {Explained.Reason} pilih salah satu: "
                + $"{string.Join(", ", BreakExplanations.Of(Explained.Reason).Select(one => one.Code))}.");
        }

        return Decision.Record(Explained with { Number = state.Count + 1 });
    }
}
