namespace JamsostekLedger.Reference;

/// <summary>How a column of ours is headed in the files of another program.</summary>
/// <param name="Kind">Kind of file, or <c>*</c> for every one that has the column.</param>
/// <param name="Head">The head as it stands there.</param>
/// <param name="Column">Our column.</param>
/// <param name="Rank">Of two heads for one column in a file, that of the lower rank is it.</param>
/// <param name="Certainty">Whether it was seen in a file, or is known by hearsay.</param>
/// <param name="SeenOn">When it was seen, or nothing.</param>
/// <param name="Source">Where it was seen.</param>
public sealed record KnownHead(
    string Kind, string Head, string Column, int Rank, Certainty Certainty, string SeenOn, string Source);
