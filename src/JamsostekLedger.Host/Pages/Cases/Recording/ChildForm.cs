using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>A child who may have scholarships.</summary>
internal sealed class ChildForm : RecordForm
{
    /// <inheritdoc/>
    public override FileKind Kind { get; } = new ClaimChildrenFile();

    /// <inheritdoc/>
    public override string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language) =>
        RecordingWords.Child[language];

    /// <inheritdoc/>
    public override Dictionary<string, string> Usual(CaseDesk desk, Asked asked) =>
        new() { ["on"] = Iso.Day(desk.Today) };

    /// <inheritdoc/>
    public override IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make) =>
    [
        make.Of("child"), make.Of("birth_date"),
        make.Of("level", FieldInput.Select, null, BenefitRules.Shipped.Levels
            .DistinctBy(level => level.Code)
            .Select(level => new FieldChoice(level.Code, $"{level.Code} ({string.Join(", ", level.Words)})"))),
        make.Of("on"), make.Of("ended"),
    ];
}
