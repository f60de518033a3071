using System.Text;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>
/// Cuts the line once at a chosen moment: when the client says something that the server must not hear, or when the
/// server answers what the client must not hear.
/// </summary>
public sealed class CuttingProxy(string connectionString) : WireProxy(connectionString)
{
    private byte[]? _unheard;
    private byte[]? _unanswered;

    /// <summary>Cuts when the client says this, before the server hears it.</summary>
    public void CutBefore(string said) => _unheard = Encoding.UTF8.GetBytes(said);

    /// <summary>Cuts when the server has committed, before the client hears it.</summary>
    public void CutAfterCommit() => _unanswered = "COMMIT\0"u8.ToArray();

    protected override Func<ReadOnlyMemory<byte>, bool> HearClient() => said => IsCut(said, ref _unheard);

    protected override bool CutsAnswer(ReadOnlyMemory<byte> answer) => IsCut(answer, ref _unanswered);

    private static bool IsCut(ReadOnlyMemory<byte> read, ref byte[]? mark)
    {
        if (mark is not { } seen || read.Span.IndexOf(seen) < 0)
            return false;
        mark = null;
        return true;
    }
}
