using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>A look at the worker's cover on the day of the event.</summary>
/// <param name="When">On which occasion.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="By">The fact that keeps it; null of what is known now.</param>
/// <param name="Changed">Whether it is otherwise than when notice was given.</param>
public sealed record CoverLook(Text When, CoverSeen Seen, Recorded? By, bool Changed)
{
    /// <summary>All looks of a claim: what facts keep, in order, and what is known now.</summary>
    public static IReadOnlyList<CoverLook> Of(ClaimFile file)
    {
        var kept = file.Facts.Select(recorded => recorded.Fact switch
        {
            ClaimNoticed { Cover: { } seen } => new CoverLook(CaseWords.WhenFiled, seen, recorded, false),
            ClaimCorrected { Cover: { } seen } => Later(CaseWords.WhenCorrected, seen, recorded),
            ClaimDecided { Cover: { } seen } => Later(CaseWords.WhenDecided, seen, recorded),
            _ => null,
        });
        var now = file.CoverNow is { } known ? Later(CaseWords.Now, known, null) : null;
        return [.. kept.Append(now).OfType<CoverLook>()];

        CoverLook Later(Text when, CoverSeen seen, Recorded? by) =>
            new(when, seen, by, file.State.Case.Cover is { } first && !first.SameAs(seen));
    }
}
