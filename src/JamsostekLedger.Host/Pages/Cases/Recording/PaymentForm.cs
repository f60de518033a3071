using System.Globalization;
using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Pages.Benefits;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>
/// A payment that BPJS made, or its reversal. What the case says of itself, the worker's NIK among it, is put into the
/// row here and stands on no page.
/// </summary>
internal sealed class PaymentForm : RecordForm
{
    /// <inheritdoc/>
    public override FileKind Kind { get; } = new ClaimsFile();

    /// <inheritdoc/>
    public override bool NeedsCase => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Carried { get; } = ["reverses", "step"];

    /// <inheritdoc/>
    public override ClaimStep? StepOf(IReadOnlyDictionary<string, string> given) =>
        given.GetValueOrDefault("step") == Coded.Of(ClaimStep.Reversal) ? ClaimStep.Reversal : ClaimStep.Payment;

    /// <inheritdoc/>
    public override string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language) =>
        StepWords.Of(StepOf(given)!.Value, language);

    /// <summary>What each heir is still to get of all that was decided; who has it all is left out.</summary>
    public static IEnumerable<(HeirNamed Heir, Rupiah Share)> SharesOf(CaseDesk desk)
    {
        var heirs = desk.Heirs;
        var paid = desk.StandingPayments.ToLookup(payment => payment.Payee, payment => payment.Amount);
        return heirs.Zip(HeirShares.Of(desk.File.State.Case.Decided, [.. heirs.Select(heir => heir.Parts)]))
            .Select(one => (one.First, paid[one.First.Heir].Aggregate(one.Second, (left, amount) => left - amount)))
            .Where(one => one.Item2 > Rupiah.Zero);
    }

    /// <inheritdoc/>
    public override Dictionary<string, string> Usual(CaseDesk desk, Asked asked)
    {
        var usual = new Dictionary<string, string>
        {
            ["paid_on"] = Iso.Day(desk.Today), ["payment_reference"] = ReferenceFor(desk),
            ["component"] = ComponentOf(desk),
        };
        if (asked.Value("step") is { } step)
            usual["step"] = step;
        if (desk.StandingPayments.FirstOrDefault(paid => paid.Reference == asked.Value("reverses")) is { } payment)
        {
            usual["step"] = Coded.Of(ClaimStep.Reversal);
            usual["reverses"] = payment.Reference;
            usual["amount"] = DecisionForm.Grouped(payment.Amount);
            usual["payee"] = NameOf(desk, payment.Payee);
            usual["relation"] = payment.Relation ?? "";
            usual["component"] = payment.Component;
            return usual;
        }

        var outstanding = desk.File.State.Case.Outstanding;
        if (outstanding > Rupiah.Zero)
            usual["amount"] = DecisionForm.Grouped(outstanding);
        foreach (var (heir, share) in SharesOf(desk).Where(one => $"{one.Heir.Heir}" == asked.Value("heir")))
        {
            usual["payee"] = NameOf(desk, heir.Heir);
            usual["relation"] = HeirClasses.Find(heir.Class, desk.Notice!.EventDate)?.Name ?? heir.Class;
            usual["amount"] = DecisionForm.Grouped(share);
        }

        return usual;
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordOffer> Offers(CaseDesk desk, Asked asked)
    {
        var (language, spelled) = (asked.Language, new Spelled(asked.Language));
        return desk.StandingPayments.Select(paid => new RecordOffer(
            "reversal", RecordingWords.ReversalOf.With(
                language, paid.Reference, spelled.Full(paid.Amount), spelled.Day(paid.PaidOn)),
            asked.InRegion($"{CaseAddress.PageOf(desk.Claim)}/record/{Kind.Name}", ("reverses", paid.Reference))));
    }

    /// <inheritdoc/>
    public override IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make) =>
        make.Given("step") == Coded.Of(ClaimStep.Reversal) && make.Given("reverses").Length == 0
            ? []
            : ((string[])
                [
                    "payee", "relation", "amount", "component", "paid_on", "payment_reference",
                    .. make.Given("step") == Coded.Of(ClaimStep.Reversal)
                        ? (string[])["reason"]
                        : ["beyond_decision", "reason"],
                ])
                .Select(column => make.Of(column));

    /// <inheritdoc/>
    public override FileRefusal? Refuse(IReadOnlyDictionary<string, string> given) =>
        StepOf(given) == ClaimStep.Reversal && given.GetValueOrDefault("reverses", "").Trim().Length == 0
            ? new(0, "reverses", "cell-empty", "Pilih dahulu pembayaran yang dibatalkan.")
            : null;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(
        OpenLedger ledger, CaseDesk desk, Dictionary<string, string> given, CancellationToken cancellation)
    {
        var (notice, first) = (desk.Notice, desk.File.State.First);
        var row = new Dictionary<string, string>(given)
        {
            ["claim_number"] = desk.Claim,
            ["benefit"] = $"{notice?.Benefit ?? first!.Benefit}",
            ["segment"] = $"{notice?.Segment ?? first!.Segment}",
            ["programme"] = (notice is null ? first!.Programme : notice.Programme) ?? "",
            ["event_date"] = Iso.Day(notice?.EventDate ?? first!.EventDate),
            ["district"] = (notice is null ? first!.District : notice.District) ?? "",
            ["nik"] = "",
        };
        if ((notice is null ? first!.Worker : notice.Worker) is { } worker)
            row["nik"] = (await ledger.Vault.OpenAsync(
                ledger.Database, desk.Head.Region.Code, [worker], cancellation)).GetValueOrDefault(worker)?.Nik ?? "";
        return [row];
    }

    private static string ReferenceFor(CaseDesk desk) => string.Create(CultureInfo.InvariantCulture,
        $"BYR-{desk.Claim}-{desk.File.Facts.Count(recorded => recorded.Fact is BenefitPaid or BenefitReversed) + 1:00}");

    private static string ComponentOf(CaseDesk desk) => string.Join(", ", desk.File.State.Case.Standing
        .SelectMany(decision => decision.Parts).Select(part => part.Component).Distinct().Order()
        .Select(component => BenefitWords.Of(component, Language.Indonesian).ToLowerInvariant()));

    private static string NameOf(CaseDesk desk, PersonId person) =>
        desk.Names.GetValueOrDefault(person) is { Known: WorkerKnown.Yes } label ? label.Name : "";
}
