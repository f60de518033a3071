using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>Documents that were received together: each that is ticked is a row.</summary>
internal sealed class DocumentForm : RecordForm
{
    /// <inheritdoc/>
    public override FileKind Kind { get; } = new ClaimDocumentsFile();

    /// <inheritdoc/>
    public override string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language) =>
        RecordingWords.Document[language];

    /// <inheritdoc/>
    public override Dictionary<string, string> Usual(CaseDesk desk, Asked asked) =>
        new() { ["received_on"] = Iso.Day(desk.Today) };

    /// <inheritdoc/>
    public override IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make)
    {
        var spelled = new Spelled(make.Language);
        var received = desk.File.State.Documents.ToLookup(document => document.Document);
        yield return make.Of("document", FieldInput.Checks, null,
            StepForm.Documents(desk, make.Language).Select(choice => received[choice.Value].LastOrDefault() is { } had
                ? choice with { Note = RecordingWords.ReceivedOn.With(make.Language, spelled.Day(had.On)) }
                : choice));
        yield return make.Of("received_on");
        yield return make.Of("number");
        yield return make.Of("kept_at");
        yield return make.Of("sha256");
    }

    /// <inheritdoc/>
    public override FileRefusal? Refuse(IReadOnlyDictionary<string, string> given) =>
        Ticked(given).Length > 1 && ((string[])["number", "sha256"]).FirstOrDefault(column =>
            given.GetValueOrDefault(column, "").Trim().Length > 0) is { } column
            ? new(0, column, "number-of-many-documents",
                "Nomor dan SHA-256 adalah milik satu dokumen; centang satu dokumen saja, atau kosongkan keduanya.")
            : null;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(
        OpenLedger ledger, CaseDesk desk, Dictionary<string, string> given, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<IReadOnlyDictionary<string, string>>>(
        [
            .. Ticked(given).DefaultIfEmpty("").Select(document => new Dictionary<string, string>(given)
            {
                ["claim_number"] = desk.Claim, ["document"] = document,
            }),
        ]);

    private static string[] Ticked(IReadOnlyDictionary<string, string> given) => given.GetValueOrDefault("document", "")
        .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
