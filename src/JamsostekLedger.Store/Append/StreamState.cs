using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Append;

/// <summary>A stream as an append sees it: its last version and what its facts fold into.</summary>
/// <param name="Version">Last version; 0 for a stream without facts.</param>
/// <param name="Fold">Its facts as they stand, and what they fold into.</param>
/// <param name="IsArchived">Whether Marten archived it: it is read like any other and takes no more facts.</param>
public sealed record StreamState(long Version, Folded Fold, bool IsArchived = false)
{
    /// <summary>The state, of the stream's type.</summary>
    public object State => Fold.State;

    /// <summary>A stream without facts.</summary>
    public static StreamState None(string stream) => new(0, Folded.None(StreamTypes.OfStream(stream)));

    /// <summary>The stream after one more fact.</summary>
    public StreamState With(LedgerEvent fact, long version) => new(version, Fold.With(fact), IsArchived);

    /// <summary>
    /// Decides on a command: by keys, versions and whether the stream is archived, then by its own rules.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="earlier">The fact that stands under its key, or null.</param>
    /// <param name="expectedVersion">Version that the stream must have, or null where any will do.</param>
    /// <param name="other">The other stream that the command decides on, or null.</param>
    public Decision Decide(
        ICommand command, LedgerEvent? earlier, ExpectedVersion? expectedVersion, StreamState? other = null)
    {
        if (earlier is null && expectedVersion?.Fits(Version) is false)
            return Decision.Refuse("version-conflict", Version == 0
                ? $"Belum ada yang tercatat di {command.Stream}; yang diminta versi {expectedVersion}."
                : $"Data sudah berubah sejak dibaca: versi sekarang {Version}, bukan {expectedVersion}.");

        var decision = Decision.Of(command, earlier, Fold, other?.Fold);
        return (IsArchived || other?.IsArchived == true) && decision.Fact is not null
            ? Decision.Refuse("stream-archived", Archived(command.Stream))
            : decision;
    }

    /// <summary>Why an archived stream takes nothing.</summary>
    public static string Archived(string stream) =>
        $"Riwayat {stream} sudah diarsipkan dengan Marten: tetap dapat dibaca, tetapi tidak menerima catatan baru.";
}
