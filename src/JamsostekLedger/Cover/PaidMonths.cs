namespace JamsostekLedger.Cover;

/// <summary>The months for which one payment pays one worker's premium.</summary>
/// <param name="From">First month paid for.</param>
/// <param name="To">Last month paid for, not before the first.</param>
/// <param name="PaidOn">Day of the payment, in the region's zone; nobody knows of it on an earlier day.</param>
/// <param name="Programme">Code of the programme that pays.</param>
/// <param name="Fund">Code of the fund that the money is from.</param>
public sealed record PaidMonths(YearMonth From, YearMonth To, LocalDate PaidOn, string Programme, string Fund);
