namespace JamsostekLedger.Store.Append;

/// <summary>A stream as an append sees it: its last version and what its facts fold into.</summary>
/// <param name="Version">Last version; 0 for a stream without facts.</param>
/// <param name="State">The state, of the stream's type.</param>
/// <param name="IsArchived">Whether Marten archived it: it is read like any other and takes no more facts.</param>
public sealed record StreamState(long Version, object State, bool IsArchived = false)
{
    /// <summary>Why an archived stream takes nothing.</summary>
    public static string Archived(string stream) =>
        $"Riwayat {stream} sudah diarsipkan dengan Marten: tetap dapat dibaca, tetapi tidak menerima catatan baru.";
}
