namespace JamsostekLedger.Cover;

/// <summary>A time that runs from the beginning of a cover.</summary>
/// <param name="EndsOn">Its last day.</param>
/// <param name="Rule">The rule that sets its length.</param>
public sealed record Clock(LocalDate EndsOn, CoverRule Rule);
