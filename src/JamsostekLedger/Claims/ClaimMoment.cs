namespace JamsostekLedger.Claims;

/// <summary>When something of a claim happened.</summary>
/// <param name="On">Day in the region's zone.</param>
/// <param name="At">Its instant, where the hour is known.</param>
public sealed record ClaimMoment(LocalDate On, Instant? At);
