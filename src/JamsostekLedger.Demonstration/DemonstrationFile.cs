namespace JamsostekLedger.Demonstration;

/// <summary>One written file of the demonstration: import it as this kind, for this region.</summary>
/// <param name="Region">The region's Kemendagri code.</param>
/// <param name="Kind">The kind of import: programmes, budget, payments, claims, roster and so on.</param>
/// <param name="Path">Where the file stands.</param>
/// <param name="Refused">
/// Rows that are wrong on purpose: the import must refuse so many, and records the others.
/// </param>
public sealed record DemonstrationFile(string Region, string Kind, string Path, int Refused = 0)
{
    /// <summary>The file's name without its ending, as progress shows it.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
