using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>An heir with a share.</summary>
internal sealed class HeirForm : RecordForm
{
    /// <inheritdoc/>
    public override FileKind Kind { get; } = new ClaimHeirsFile();

    /// <inheritdoc/>
    public override string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language) =>
        RecordingWords.Heir[language];

    /// <inheritdoc/>
    public override Dictionary<string, string> Usual(CaseDesk desk, Asked asked) =>
        new() { ["on"] = Iso.Day(desk.Today), ["parts"] = "1" };

    /// <inheritdoc/>
    public override IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make) =>
    [
        make.Of("heir"),
        make.Of("class", FieldInput.Select, null, HeirClasses.On(desk.Notice!.EventDate).Select(one =>
            new FieldChoice(one.Code, make.Language == Language.English ? one.NameInEnglish : one.Name))),
        make.Of("parts"), make.Of("on"), make.Of("evidence"),
    ];
}
