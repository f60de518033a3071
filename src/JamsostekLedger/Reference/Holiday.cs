namespace JamsostekLedger.Reference;

/// <summary>A day on which the whole country does not work.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is.</param>
/// <param name="Kind">Why it is off.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">The yearly decree of three ministers (SKB), or the president's.</param>
public sealed record Holiday(LocalDate Day, string Name, HolidayKind Kind, Certainty Certainty, string Source);
