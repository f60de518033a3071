using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>Something that may be recorded of a claim.</summary>
/// <param name="Code">What it is, as a test or a script finds it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Its form.</param>
public sealed record RecordOffer(string Code, string Name, string Address)
{
    /// <summary>What may be recorded of a claim where it stands, what moves the case first.</summary>
    public static IEnumerable<RecordOffer> Of(
        Asked asked, Claim state, string claim, IEnumerable<ClaimPayment> standing)
    {
        var language = asked.Language;
        foreach (var step in ClaimSteps.From(state.Stage).Where(step => MayBe(state, step)))
        {
            if (FormOf(step) is { } kind)
                yield return new(Coded.Of(step), RecordingWords.Of(step, language), Address(kind, null));
            else if (step == ClaimStep.Reversal)
                foreach (var paid in standing)
                    yield return new("reversal",
                        $"{RecordingWords.Reversal[language]}: {paid.Reference}, {new Spelled(language).Full(paid.Amount)}",
                        Address("claims", ("reverses", paid.Reference)));
            else if (step != ClaimStep.Notice)
                yield return new(Coded.Of(step), RecordingWords.Of(step, language),
                    Address("claim-steps", ("step", Coded.Of(step))));
        }

        if (state.Case.Notice is null)
            yield break;
        yield return new("documents", RecordingWords.Document[language], Address("claim-documents", null));
        yield return new("heirs", RecordingWords.Heir[language], Address("claim-heirs", null));
        yield return new("children", RecordingWords.Child[language], Address("claim-children", null));

        string Address(string kind, (string, string?)? with) => with is { } parameter
            ? asked.InRegion(RecordingAddress.FormOf(claim, kind), parameter)
            : asked.InRegion(RecordingAddress.FormOf(claim, kind));
    }

    private static bool MayBe(Claim state, ClaimStep step) => step is ClaimStep.Payment or ClaimStep.Reversal
        || (state.Case.Notice is { } notice
            && (notice.Benefit == Benefit.Jkk || step is not (ClaimStep.StageOne or ClaimStep.Treatment)));

    private static string? FormOf(ClaimStep step) => step switch
    {
        ClaimStep.Application => "claim-applications",
        ClaimStep.Approval => "claim-decisions",
        ClaimStep.Correction => "claim-corrections",
        ClaimStep.Payment => "claims",
        _ => null,
    };
}
