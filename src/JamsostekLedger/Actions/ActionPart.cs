using JamsostekLedger.Ledger;

namespace JamsostekLedger.Actions;

/// <summary>One thing that somebody has to do something about.</summary>
/// <param name="Key">What it is about: an invoice, a claim, an SP2D or a programme, by its number or code.</param>
/// <param name="Programme">Programme's code; null where none is named.</param>
/// <param name="Amount">The rupiah at stake.</param>
/// <param name="Persons">Whom it is about; null where the document does not say.</param>
/// <param name="Whole">What the amount is a part of, or null: what the invoice asks, what the decree costs.</param>
/// <param name="Year">The fiscal year that it is about, or null.</param>
/// <param name="Day">The day that it goes by, or null: paid on, due on, the first day on which somebody lapses.</param>
public sealed record ActionPart(
    string Key, string? Programme, Rupiah Amount, long? Persons, Rupiah? Whole = null, int? Year = null,
    LocalDate? Day = null);
