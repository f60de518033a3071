using System.Text.Json;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Importing;

/// <summary>How an import in the background stands, as HTTP, verbs and pages tell it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Region">Region code.</param>
/// <param name="Kind">Kind of file.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Actor">Who imports it.</param>
/// <param name="DryRun">Whether it only looks.</param>
/// <param name="Partial">Whether good rows are recorded although others are refused.</param>
/// <param name="State">Where it stands: <c>waiting</c>, <c>running</c>, <c>done</c> …</param>
/// <param name="UploadedAt">When the file came in.</param>
/// <param name="EndedAt">When it ended, or null.</param>
/// <param name="RowsDone">Rows read so far.</param>
/// <param name="Attempts">How often it failed so far.</param>
/// <param name="Reason">Why it was given up, or null.</param>
/// <param name="DeadLetter">By which it is tried again or discarded, or null.</param>
/// <param name="Report">What came of it, as the verb reports it, or null.</param>
public sealed record ImportStatus(
    Guid Id,
    string Region,
    string Kind,
    string File,
    string Actor,
    bool DryRun,
    bool Partial,
    string State,
    Instant UploadedAt,
    Instant? EndedAt,
    long RowsDone,
    int Attempts,
    string? Reason,
    string? DeadLetter,
    ImportReport? Report)
{
    /// <summary>Whether numbers that look like recorded ones are refused.</summary>
    public bool Strict { get; init; }

    /// <summary>The map that it is read with, as text; or null.</summary>
    public string? Map { get; init; }

    /// <summary>The sheet that was asked for, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>Until when its content is kept for whoever confirms it or mends its rows; or null.</summary>
    public Instant? KeptUntil { get; init; }

    /// <summary>Where it stands.</summary>
    internal ImportState At => Enum.Parse<ImportState>(State, ignoreCase: true);

    /// <summary>Whether it may still go on by itself.</summary>
    internal bool IsUnderWay => At is ImportState.Waiting or ImportState.Running;

    /// <summary>The status of an upload, by what the engine has of it.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="waiting">Its piece of work, or null.</param>
    /// <param name="letter">Its dead letter, or null.</param>
    public static ImportStatus Of(Upload upload, WaitingWork? waiting, DeadLetter? letter)
    {
        var asked = upload.Asked;
        var state = upload.Outcome switch
        {
            UploadOutcome.Done => ImportState.Done,
            UploadOutcome.Refused => ImportState.Refused,
            UploadOutcome.Discarded => ImportState.Discarded,
            _ when asked.IsStaged => ImportState.Staged,
            _ when letter is not null => ImportState.Failed,
            _ when waiting is { NotBefore: null } => ImportState.Running,
            _ => ImportState.Waiting,
        };
        var given = upload.Outcome is null ? letter : null;
        return new(
            asked.Id, asked.Region, asked.Kind, asked.File, asked.Actor, asked.DryRun, asked.Partial,
            $"{state}".ToLowerInvariant(), upload.UploadedAt, upload.EndedAt, upload.RowsDone,
            given?.Attempts ?? waiting?.Failed ?? 0, given?.Reason, given?.Id,
            upload.Report is null ? null : JsonSerializer.Deserialize<ImportReport>(upload.Report, ReportJson.Options))
        {
            Strict = asked.IsStrict, Map = asked.Manner.Map, Sheet = asked.Manner.Sheet,
            KeptUntil = upload.KeptUntil,
        };
    }
}
