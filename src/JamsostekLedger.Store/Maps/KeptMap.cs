namespace JamsostekLedger.Store.Maps;

/// <summary>How the files of a source are read, as somebody kept it for a region.</summary>
/// <param name="Kind">Kind of file.</param>
/// <param name="Name">Name of the source.</param>
/// <param name="Map">The map as text.</param>
/// <param name="Actor">Who kept it.</param>
/// <param name="KeptAt">When.</param>
public sealed record KeptMap(string Kind, string Name, string Map, string Actor, Instant KeptAt);
