using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Benefits;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>The application after a death, or the stage II report of an accident with what it left and cost.</summary>
internal sealed class ApplicationForm : RecordForm
{
    /// <inheritdoc/>
    public override FileKind Kind { get; } = new ClaimApplicationsFile();

    /// <inheritdoc/>
    public override ClaimStep? StepOf(IReadOnlyDictionary<string, string> given) =>
        ClaimStep.Application;

    /// <inheritdoc/>
    public override string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language) =>
        StepWords.Of(ClaimStep.Application, language);

    /// <inheritdoc/>
    public override bool Reckons(CaseDesk desk) => true;

    /// <inheritdoc/>
    public override Dictionary<string, string> Usual(CaseDesk desk, Asked asked) =>
        new() { ["on"] = Iso.Day(desk.Today) };

    /// <inheritdoc/>
    public override IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make)
    {
        if (desk.Notice!.Benefit != Benefit.Jkk)
            return [make.Of("on"), make.Of("time"), make.Of("evidence")];
        return
        [
            make.Of("outcome", FieldInput.Radio, null, Outcomes(make.Language)) with { IsRequired = true },
            .. Kind.Columns.Where(column => column.Name is not ("claim_number" or "outcome"))
                .Select(column => make.Of(column.Name)),
        ];
    }

    private static IEnumerable<FieldChoice> Outcomes(Language language) => Enum.GetValues<AccidentOutcome>()
        .Select(outcome => new FieldChoice(Coded.Of(outcome), BenefitWords.Of(outcome, language)));

    /// <inheritdoc/>
    public override async Task<Outlook> OutlookAsync(
        OpenLedger ledger, CaseDesk desk, Dictionary<string, string> given, CancellationToken cancellation)
    {
        var rows = await RowsAsync(ledger, desk, given, cancellation);
        var row = GivenRow.Of(rows[0]);
        var read = Kind.Read(row);
        var cover = desk.File.CoverNow;
        if (row.Refusals.Count > 0)
            return new(desk.File.Expected, cover, null, [], []);

        var tried = await ledger.Recorder.PreviewAsync(desk.Head.Region, read, cancellation);
        var submitted = ((SubmitClaim)tried.Command!).Submitted;
        var found = desk.File.State.Case with { Injury = submitted.Injury ?? desk.File.State.Case.Injury };
        var expected = ExpectedBenefit.Of(
            found, desk.File.State.Children.Values, cover, desk.File.IsFuneralPaidElsewhere);
        // Nobody has to be told what a form asks for before filling it in.
        return new(
            expected, cover, tried.Refusal is { Rule: "outcome-missing" } ? null : tried.Refusal, tried.Warnings, []);
    }
}
