using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using System.Globalization;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>
/// What BPJS decided. It begins with what the ledger expects and no decision in force has given yet; the reason is
/// asked for once they differ.
/// </summary>
internal sealed class DecisionForm : RecordForm
{
    private static readonly string[] Others = ["decision_number", "decided_on", "replaces", "difference_reason"];

    /// <inheritdoc/>
    public override FileKind Kind { get; } = new ClaimDecisionsFile();

    /// <inheritdoc/>
    public override ClaimStep? StepOf(IReadOnlyDictionary<string, string> given) =>
        ClaimStep.Approval;

    /// <inheritdoc/>
    public override string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language) =>
        StepWords.Of(ClaimStep.Approval, language);

    /// <inheritdoc/>
    public override bool Reckons(CaseDesk desk) => true;

    /// <inheritdoc/>
    public override Dictionary<string, string> Usual(CaseDesk desk, Asked asked)
    {
        var usual = new Dictionary<string, string> { ["decided_on"] = Iso.Day(desk.Today) };
        foreach (var (component, amount) in Due(desk.File.Expected!, desk.File.State.Case))
            usual[ClaimDecisionsFile.ColumnOf(component)] = Grouped(amount);
        return usual;
    }

    /// <inheritdoc/>
    public override IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make)
    {
        yield return make.Of("decision_number");
        yield return make.Of("decided_on");
        if (desk.File.State.Case.Standing.Any())
            yield return make.Of("replaces", FieldInput.Select, null, desk.File.State.Case.Standing
                .Select(decision => new FieldChoice(decision.Number, decision.Number)));
        foreach (var column in Components(desk, make))
            yield return make.Of(column) with { IsSeldom = !IsLikely(desk, make, column) };
        yield return make.Of("difference_reason", FieldInput.Select, null, StepForm.Reasons("approval", make.Language));
    }

    /// <inheritdoc/>
    public override async Task<Outlook> OutlookAsync(
        OpenLedger ledger, CaseDesk desk, Dictionary<string, string> given, CancellationToken cancellation)
    {
        var rows = await RowsAsync(ledger, desk, given, cancellation);
        var row = GivenRow.Of(rows[0]);
        var read = Kind.Read(row);
        // Without a number yet it can be reckoned all the same.
        if (row.Refusals.Any(refusal => refusal.Column != "decision_number"))
            return new(desk.File.Expected, desk.File.CoverNow, null, [], []);

        var tried = await ledger.Recorder.PreviewAsync(desk.Head.Region, read, cancellation);
        var asked = (DecideClaim)tried.Command!;
        var (found, children) = (desk.File.State.Case, desk.File.State.Children.Values);
        var expected = ExpectedBenefit.Of(found, children, asked.Cover, asked.FuneralElsewhere);
        return new(
            expected, asked.Cover, tried.Refusal is { Rule: "difference-needs-reason" } ? null : tried.Refusal,
            tried.Warnings, DecisionDifference.Between(expected, found.With(asked.Decision)));
    }

    /// <summary>An amount as a field takes it.</summary>
    public static string Grouped(Rupiah amount) =>
        amount.Amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    private IEnumerable<string> Components(CaseDesk desk, FieldMaker make) =>
        Kind.Columns.Select(column => column.Name).Except(Others).Where(column => column != "claim_number")
            .OrderByDescending(column => IsLikely(desk, make, column));

    private static bool IsLikely(CaseDesk desk, FieldMaker make, string column) => make.Given(column).Length > 0
        || desk.File.Expected!.Lines.Any(line => ClaimDecisionsFile.ColumnOf(line.Component) == column);

    // Scholarships are decided year by year: the first one is due.
    private static IEnumerable<(BenefitComponent Component, Rupiah Amount)> Due(Entitlement expected, ClaimCase found)
    {
        var decided = found.Standing.SelectMany(decision => decision.Parts).ToLookup(part => part.Component);
        foreach (var lines in expected.Lines.GroupBy(line => line.Component))
        {
            var given = Sum(decided[lines.Key].Select(part => part.Amount));
            var due = lines.Key != BenefitComponent.Scholarship ? Sum(lines.Select(line => line.Amount))
                : Sum(expected.Scholarships.Where(year => year.Year == expected.Scholarships[0].Year)
                    .Select(year => year.Amount));
            if (due > given)
                yield return (lines.Key, due - given);
        }
    }

    private static Rupiah Sum(IEnumerable<Rupiah> amounts) =>
        amounts.Aggregate(Rupiah.Zero, (sum, amount) => sum + amount);
}
