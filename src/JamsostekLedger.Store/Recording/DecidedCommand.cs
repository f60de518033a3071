using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// A command under the region's lock: the one decision on keys, versions, archived streams and, for a row, on people.
/// </summary>
/// <param name="Command">What is asked.</param>
/// <param name="Decision">What it comes to.</param>
/// <param name="Version">Version of its stream before it.</param>
/// <param name="Fact">The fact that stands under its key, recorded now or before; null where it was refused.</param>
internal sealed record DecidedCommand(ICommand Command, Decision Decision, long Version, EarlierFact? Fact)
{
    /// <summary>Decides on a command whose stream and id are loaded, and adds its fact.</summary>
    /// <param name="append">The append.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="expectedVersion">Version that the stream must have, or null where any will do.</param>
    /// <param name="weigh">Holds the decision against what the vault knows of the row's people.</param>
    public static DecidedCommand Add(
        RegionAppend append, ICommand command, Headers headers, long? expectedVersion = null,
        Func<Decision, Decision>? weigh = null)
    {
        var earlier = append.Earlier(FactId.Of(append.Region, command.Fact.Key));
        var stream = append.Stream(command.Stream);
        var decision = Of(command, earlier?.Fact, stream, expectedVersion);
        decision = weigh?.Invoke(decision) ?? decision;
        return new(command, decision, stream.Version, decision switch
        {
            { Refusal: not null } => null,
            { Fact: { } fact } => append.Add(command.Stream, fact, headers),
            _ => earlier,
        });
    }

    /// <summary>What became of it, for whoever asked.</summary>
    public Outcome Outcome => Fact is null
        ? new(OutcomeStatus.Refused, Command.Stream, Version, 0, Decision.Refusal, [])
        : new(Decision.Fact is null ? OutcomeStatus.Already : OutcomeStatus.Recorded, Fact.Stream, Fact.Version,
            Fact.Seq, null, Decision.Warnings);

    private static Decision Of(ICommand command, LedgerEvent? earlier, StreamState stream, long? expectedVersion)
    {
        if (earlier is null && expectedVersion is { } expected && expected != stream.Version)
            return Decision.Refuse("version-conflict",
                $"Data sudah berubah sejak dibaca: versi sekarang {stream.Version}, bukan {expected}.");

        var decision = Decision.Of(command, earlier, stream.State);
        return stream.IsArchived && decision.Fact is not null
            ? Decision.Refuse("stream-archived", StreamState.Archived(command.Stream))
            : decision;
    }
}
