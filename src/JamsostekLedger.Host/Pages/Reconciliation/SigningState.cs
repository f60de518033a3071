using JamsostekLedger.Reconciliation;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Signing;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>How far a period is signed, and what hinders its signing.</summary>
/// <param name="Signatures">What was signed.</param>
/// <param name="Open">Breaks of which nobody said anything.</param>
/// <param name="Changed">What changed since the latest statement; nothing where it holds or there is none.</param>
/// <param name="Seen">Hash of what would be signed; null where nothing can be.</param>
public sealed record SigningState(
    PeriodSignatures Signatures, int Open, IReadOnlyList<string> Changed, string? Seen)
{
    /// <summary>The latest statement, or null.</summary>
    public SignedStatement? Latest => Signatures.Book.Latest;

    /// <summary>Whether a party may sign what stands now.</summary>
    public bool MaySign(string party) => Seen is not null && (Latest is null || Latest.Of(party) is not null
        ? Changed.Count > 0 || Latest is null
        : Changed.Count == 0 || Latest.IsSealed);

    /// <summary>That of a period.</summary>
    internal static async Task<SigningState> LoadAsync(
        Moment moment, Reconciled found, CancellationToken cancellation)
    {
        var signed = await SignaturesQuery.RunAsync(moment, found.Period, cancellation);
        var (open, latest) = (found.Open, signed.Book.Latest);
        // Of what is neither signed nor can be, nobody asks what it would say.
        if (found.Statements.Count == 0 || (open > 0 && latest is null))
            return new(signed, open, [], null);
        var now = (await DraftQuery.OfAsync(moment, found, null, cancellation)).Content;
        return !now.IsExact() ? new(signed, open, [], null) : new(
            signed, open, latest is null ? [] : ContentChanges.Between(latest.Content(), now),
            open > 0 ? null : now.BodyHash());
    }
}
