namespace JamsostekLedger.Host.Audit;

/// <summary>A figure or a part of one, for the description of the API: the parts of each add up to it.</summary>
/// <param name="Figure">Name of the figure; of the whole only.</param>
/// <param name="Unit">What it is counted in; of the whole only.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then; of the whole only.</param>
/// <param name="What">What the part is: <c>programme</c>, <c>benefit</c>, <c>month</c>, <c>fact</c>.</param>
/// <param name="Key">Which one; of a fact its document.</param>
/// <param name="Amount">What it comes to.</param>
/// <param name="Parts">What it is made of; a fact has none.</param>
/// <param name="Seq">Number of the fact in the region.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Type">Its type.</param>
/// <param name="ValueDate">When it happened.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Reason">Why, where that was said.</param>
/// <param name="Document">Number of its document.</param>
/// <param name="File">The file that it came with.</param>
/// <param name="FileHash">Keyed hash of that file, which <c>audit file-hash</c> tells of one at hand.</param>
/// <param name="Line">The row of that file.</param>
internal sealed record ExplainedPart(
    decimal Amount, string? Figure = null, string? Unit = null, Instant? RecordedAsOf = null, string? What = null,
    string? Key = null, IReadOnlyList<ExplainedPart>? Parts = null, long? Seq = null, string? Stream = null,
    string? Type = null, LocalDate? ValueDate = null, Instant? RecordedAt = null, string? Actor = null,
    string? Reason = null, string? Document = null, string? File = null, string? FileHash = null, long? Line = null);
