namespace JamsostekLedger.Cover;

/// <summary>A worker's membership through one programme.</summary>
/// <param name="Programme">The programme's code.</param>
/// <param name="Start">First month of the membership.</param>
/// <param name="EndedOn">Last day of the membership where something ended it: a death, a wage earner's job.</param>
/// <param name="LastMonth">
/// Last month that the programme itself pays, from its end date; null while it has none. The worker's cover does not
/// end with it: it runs into grace, and anybody may pay on.
/// </param>
public sealed record Membership(string Programme, YearMonth Start, LocalDate? EndedOn, YearMonth? LastMonth);
