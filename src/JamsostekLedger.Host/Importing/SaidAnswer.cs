using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Importing;

/// <summary>What a verb answers when something was recorded, or why it was not.</summary>
internal static class SaidAnswer
{
    /// <summary>Signs a checkpoint of what was recorded, and says it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="region">The region.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="json">Whether it is said as JSON.</param>
    /// <param name="told">How it is said otherwise.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The exit status.</returns>
    public static async Task<int> ShowAsync(
        OpenLedger ledger, Region region, Outcome outcome, bool json, string told = "Tercatat.",
        CancellationToken cancellation = default)
    {
        if (outcome.Refusal is { } refusal)
            return Verb.Refuse(refusal);

        await ledger.Checkpoints.WriteAsync(region.Code, cancellation);
        if (json)
            Screen.Json(CommandAnswer.Of(outcome));
        else
            Screen.Line(told);
        return Verb.Done;
    }
}
