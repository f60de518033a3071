using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Importing;

/// <summary>What a command came to, as JSON.</summary>
/// <param name="Status">Recorded, Already, or Requested where others have to approve it first.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The fact's version there, also the ETag.</param>
/// <param name="Seq">The fact's number in the region.</param>
/// <param name="Warnings">What must be seen although it is recorded.</param>
public sealed record CommandAnswer(
    OutcomeStatus Status, string Stream, long Version, long Seq, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>The request that others have to approve first; null where nobody has to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Approval { get; init; }

    /// <summary>The answer to an outcome that is no refusal.</summary>
    public static CommandAnswer Of(Outcome outcome) =>
        new(outcome.Status, outcome.Stream, outcome.Version, outcome.Seq, outcome.Warnings)
        {
            Approval = outcome.Request,
        };
}
