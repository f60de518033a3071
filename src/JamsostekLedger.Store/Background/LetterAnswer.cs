namespace JamsostekLedger.Store.Background;

/// <summary>What became of a dead letter.</summary>
/// <param name="Kind">Kind of work.</param>
/// <param name="Key">Names it within its kind.</param>
/// <param name="Region">Region code, or null where it was for all regions.</param>
/// <param name="Reason">Why it was given up.</param>
/// <param name="DiedAt">When it was given up.</param>
/// <param name="Answer">Replayed or discarded.</param>
/// <param name="Actor">Who said so.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record LetterAnswer(
    string Kind, string Key, string? Region, string Reason, Instant DiedAt, string Answer, string Actor,
    Instant AnsweredAt);
