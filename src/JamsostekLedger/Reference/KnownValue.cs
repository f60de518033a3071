namespace JamsostekLedger.Reference;

/// <summary>What a value of ours is called in the files of another program.</summary>
/// <param name="Kind">Kind of file.</param>
/// <param name="Column">Our column.</param>
/// <param name="Foreign">The value as it stands there.</param>
/// <param name="Ours">Our value.</param>
/// <param name="Certainty">Whether it was seen in a file, or is known by hearsay.</param>
/// <param name="SeenOn">When it was seen, or nothing.</param>
/// <param name="Source">Where it was seen.</param>
public sealed record KnownValue(
    string Kind, string Column, string Foreign, string Ours, Certainty Certainty, string SeenOn,
    string Source);
