using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>One line of a budget stream as it stands: that of one office and sub-activity, or the only one.</summary>
/// <param name="Line">The line.</param>
/// <param name="HasPagu">Whether any document has named it.</param>
/// <param name="Pagu">The ceiling in force: that of the latest document by date, however late it arrived.</param>
/// <param name="Reserved">Held by reservations.</param>
/// <param name="Realised">Paid by SP2D, less the returns of the same year.</param>
/// <param name="CarriedOver">Carried over into the next year.</param>
/// <param name="Fitting">How many lines a document could mean that does not name its office.</param>
public sealed record BudgetPart(
    BudgetLineId Line, bool HasPagu, Rupiah Pagu, Rupiah Reserved, Rupiah Realised, Rupiah CarriedOver, int Fitting)
{
    /// <summary>What may still be reserved or paid.</summary>
    public Rupiah Available => Pagu - Reserved - Realised;

    /// <summary>What is odd about a document that names a line without a pagu; null where the line has one.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="named">The line as it names it.</param>
    public Refusal? WithoutPagu(string document, BudgetLineId named) =>
        HasPagu ? null
        : Fitting > 1 ? new("budget-line-ambiguous",
            $"{document}: {named} ada pada {Fitting} SKPD atau sub kegiatan, dan tidak disebut yang mana; pagu "
            + "dihitung nol.")
        : new("no-budget-line", $"{document}: tidak ada DPA untuk {named}; pagu dihitung nol.");
}
