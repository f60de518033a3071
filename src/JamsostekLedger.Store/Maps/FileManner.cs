namespace JamsostekLedger.Store.Maps;

/// <summary>In which manner a file is read that does not speak for itself.</summary>
/// <param name="Map">The map as text, or null.</param>
/// <param name="Sheet">The sheet that is asked for, or null.</param>
public sealed record FileManner(string? Map = null, string? Sheet = null)
{
    /// <summary>Whether the file speaks for itself.</summary>
    public bool IsPlain => Map is null && Sheet is null;
}
