namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Tells how many facts were read; each counts half when its block is checked and half when it is folded.
/// </summary>
internal sealed class VerifierProgress(IProgress<long>? progress)
{
    private const int Every = 5_000;
    private long _steps;

    public void Step()
    {
        if (++_steps % Every == 0)
            progress?.Report(_steps / 2);
    }

    public void End() => progress?.Report(_steps / 2);
}
