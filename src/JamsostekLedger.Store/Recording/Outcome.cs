using System.Text.Json.Serialization;
using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>What became of a command.</summary>
/// <param name="Status">Recorded, already recorded, asked of others, or refused.</param>
/// <param name="Stream">The command's stream.</param>
/// <param name="Version">Version of the fact in its stream; of a refused command, the stream's last version.</param>
/// <param name="Seq">Number of the fact in the region; 0 where refused.</param>
/// <param name="Refusal">Why not, or null.</param>
/// <param name="Warnings">What must be seen although it is recorded.</param>
public sealed record Outcome(
    OutcomeStatus Status, string Stream, long Version, long Seq, Refusal? Refusal, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>The request that others have to approve first; null where nobody has to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Request { get; init; }

    /// <summary>Whether it could be recorded if another person had agreed to it.</summary>
    [JsonIgnore]
    public bool IsHeld => Refusal?.Rule == Deeds.NeedsSecondPerson.Rule;

    /// <summary>The refusal of what was never decided on.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="stream">The stream that it was for, where that is known.</param>
    public static Outcome Refused(Refusal? refusal, string stream = "") =>
        new(OutcomeStatus.Refused, stream, 0, 0, refusal, []);

    /// <summary>What became of a command that was decided on, for whoever asked.</summary>
    public static Outcome Of(DecidedCommand decided) => decided.Fact is { } fact
        ? new(decided.Decision.Fact is null ? OutcomeStatus.Already : OutcomeStatus.Recorded, fact.Stream, fact.Version,
            fact.Seq, null, decided.Decision.Warnings)
        : new(OutcomeStatus.Refused, decided.Command.Stream, decided.Version, 0, decided.Decision.Refusal, []);
}

/// <summary>What became of a command, in one word.</summary>
public enum OutcomeStatus
{
    /// <summary>The fact was recorded.</summary>
    Recorded,

    /// <summary>The same fact stood in the ledger before; nothing was added.</summary>
    Already,

    /// <summary>Nothing was recorded.</summary>
    Refused,

    /// <summary>Others have to approve it first; a request for that stands.</summary>
    Requested,
}
