using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>A step that needs no more than a day, a reason and its evidence. Which step, the address says.</summary>
internal sealed class StepForm : RecordForm
{
    /// <inheritdoc/>
    public override FileKind Kind { get; } = new ClaimStepsFile();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Carried { get; } = ["step"];

    /// <summary>The step of a form or an address; null where it names none of those that are recorded so.</summary>
    public static ClaimStep? StepOf(string? name) => TakeClaimStep.Steps.Cast<ClaimStep?>()
        .FirstOrDefault(step => Coded.Of(step!.Value).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override ClaimStep? StepOf(IReadOnlyDictionary<string, string> given) =>
        StepOf(given.GetValueOrDefault("step"));

    /// <inheritdoc/>
    public override string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language) =>
        StepOf(given.GetValueOrDefault("step")) is { } step
            ? StepWords.Of(step, language)
            : RecordingWords.WhichStep[language];

    /// <inheritdoc/>
    public override Dictionary<string, string> Usual(CaseDesk desk, Asked asked) => new()
    {
        ["step"] = StepOf(asked.Value("step")) is { } step ? Coded.Of(step) : "", ["on"] = Iso.Day(desk.Today),
    };

    /// <inheritdoc/>
    public override IEnumerable<RecordOffer> Offers(CaseDesk desk, Asked asked) =>
        desk.File.State.Possible.Where(TakeClaimStep.Steps.Contains).Select(step => new RecordOffer(
            Coded.Of(step), StepWords.Of(step, asked.Language), CaseAddress.FormOf(asked, desk.Claim, step)));

    /// <inheritdoc/>
    public override IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make)
    {
        if (StepOf(make.Given("step")) is not { } step)
            yield break;
        yield return make.Of("on");
        if (step == ClaimStep.StageOne)
            yield return make.Of("time");
        var reasons = Reasons(Coded.Of(step), make.Language).ToList();
        if (reasons.Count > 0)
            yield return make.Of("reason", FieldInput.Radio, null, reasons) with { IsRequired = true };
        if (step == ClaimStep.DocumentsMissing)
            yield return make.Of("missing", FieldInput.Checks, string.Join(';', Lacking(desk)),
                Documents(desk, make.Language));
        yield return make.Of("evidence");
    }

    /// <summary>The reasons of a step as choices.</summary>
    public static IEnumerable<FieldChoice> Reasons(string step, Language language) => ClaimReasons.Of(step)
        .Select(reason => new FieldChoice(reason.Code, StepWords.OfReason(reason.Code, language)));

    /// <summary>The kinds of documents as choices, those first that each claim of the benefit needs.</summary>
    public static IEnumerable<FieldChoice> Documents(CaseDesk desk, Language language)
    {
        var needed = desk.Notice is { } notice ? ClaimDocuments.NeededFor(notice.Benefit).ToHashSet() : [];
        return ClaimDocuments.All.OrderByDescending(needed.Contains).Select(document => new FieldChoice(
            document.Code, StepWords.OfDocument(document.Code, language)));
    }

    private static IEnumerable<string> Lacking(CaseDesk desk) =>
        ClaimDocuments.NeededFor(desk.Notice!.Benefit).Select(document => document.Code)
            .Except(desk.File.State.Documents.Select(document => document.Document));
}
