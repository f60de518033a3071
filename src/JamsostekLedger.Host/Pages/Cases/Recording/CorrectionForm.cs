using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What a notice said wrongly: only what is filled in is put right.</summary>
internal sealed class CorrectionForm : RecordForm
{
    /// <inheritdoc/>
    public override FileKind Kind { get; } = new ClaimCorrectionsFile();

    /// <inheritdoc/>
    public override ClaimStep? StepOf(IReadOnlyDictionary<string, string> given) =>
        ClaimStep.Correction;

    /// <inheritdoc/>
    public override string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language) =>
        StepWords.Of(ClaimStep.Correction, language);

    /// <inheritdoc/>
    public override Dictionary<string, string> Usual(CaseDesk desk, Asked asked) =>
        new() { ["on"] = Iso.Day(desk.Today) };

    /// <inheritdoc/>
    public override IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make) =>
    [
        make.Of("on"),
        make.Of("reason", FieldInput.Select, null, StepForm.Reasons("correction", make.Language)),
        make.Of("evidence"), make.Of("event_date"), make.Of("event_time"),
        make.Of("programme", FieldInput.Select, null,
            desk.Programmes.Select(card => new FieldChoice(card.Code, card.Name))),
        make.Of("nik"), make.Of("district"), make.Of("wage"),
    ];
}
