namespace JamsostekLedger.Actions;

/// <summary>What of a region somebody has to act on (perlu tindakan); empty where there is nothing.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day looked at; documents are those that are recorded.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Actions">What there is of each kind, the kinds in their order.</param>
public sealed record ActionReport(
    string Region, LocalDate On, Instant RecordedAsOf, IReadOnlyList<ActionNeeded> Actions)
{
    /// <summary>The report; a kind of which there is nothing is left out.</summary>
    public static ActionReport Of(
        string region, LocalDate on, Instant recordedAsOf, params IEnumerable<ActionNeeded> all) => new(
        region, on, recordedAsOf,
        [.. all.Where(needed => needed.Parts.Count > 0).OrderBy(needed => needed.Action)]);
}
