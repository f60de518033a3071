namespace JamsostekLedger.Store.Uploads;

/// <summary>A file that is recorded in the background, apart from its content.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="UploadedAt">When.</param>
/// <param name="RowsDone">How many of its rows were read so far.</param>
/// <param name="Outcome">How it ended, or null.</param>
/// <param name="Report">The report as JSON, or null.</param>
/// <param name="EndedAt">When it ended, or null.</param>
public sealed record Upload(
    NewUpload Asked, Instant UploadedAt, long RowsDone, UploadOutcome? Outcome, string? Report, Instant? EndedAt)
{
    /// <summary>Until when its content is kept, although nobody is at work on it; or null.</summary>
    public Instant? KeptUntil { get; init; }
}
