using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>
/// The base (dasar penghasilan) from which the premium of somebody without a wage is reckoned: PP 44/2015 gives one
/// for each span of incomes.
/// </summary>
/// <param name="IncomeFrom">Lowest monthly income of the span, rupiah.</param>
/// <param name="Amount">The base, rupiah a month.</param>
/// <param name="Certainty">How sure the row is: those between the lowest and the highest were not seen.</param>
/// <param name="Source">The rule that says so.</param>
public sealed record IncomeBase(Rupiah IncomeFrom, Rupiah Amount, Certainty Certainty, string Source);
