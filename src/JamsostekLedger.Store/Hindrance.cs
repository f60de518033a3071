namespace JamsostekLedger.Store;

/// <summary>
/// Why nothing may be recorded now, until somebody has put it right: a key that is missing, a folder that cannot be
/// written, a database that is older than what was signed of it. What is recorded can be read all the same.
/// </summary>
/// <param name="Rule">Its name, as in the list of refusals.</param>
/// <param name="Sentence">What is wrong, and what to do, in Bahasa Indonesia.</param>
/// <param name="English">The same in English.</param>
/// <param name="Region">Code of the region whose recording it hinders; null for all.</param>
public sealed record Hindrance(string Rule, string Sentence, string English, string? Region = null)
{
    private const int Seconds = 60;

    /// <summary>It as a fault of whatever needs to record.</summary>
    public Fault Fault => new(FaultKind.Hindered, Rule, Sentence, English, Seconds);

    /// <summary>Whether it concerns a region.</summary>
    public bool Concerns(string? region) => Region is null || region is null || Region == region;
}
