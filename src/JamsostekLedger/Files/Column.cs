namespace JamsostekLedger.Files;

/// <summary>A column that a kind of file has.</summary>
/// <param name="Name">Header name, lower case.</param>
/// <param name="Required">Whether a file without it is refused. An optional column may be missing or empty.</param>
/// <param name="Meaning">What stands in it, one line in Indonesian: shown by the template and the help.</param>
public sealed record Column(string Name, bool Required, string Meaning);
