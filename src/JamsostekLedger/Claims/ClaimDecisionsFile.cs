using JamsostekLedger.Entitlements;
using JamsostekLedger.Files;

namespace JamsostekLedger.Claims;

/// <summary>The <c>claim-decisions</c> file: what BPJS decided, one row a decision, one column a component.</summary>
public sealed class ClaimDecisionsFile : FileKind
{
    private static readonly (string Column, BenefitComponent Component)[] Parts =
    [
        ("lump_sum", BenefitComponent.LumpSum), ("periodic", BenefitComponent.Periodic),
        ("funeral", BenefitComponent.Funeral), ("scholarship", BenefitComponent.Scholarship),
        ("temporary_disability", BenefitComponent.TemporaryDisability),
        ("partial_disability", BenefitComponent.PartialDisability),
        ("loss_of_function", BenefitComponent.LossOfFunction),
        ("total_disability", BenefitComponent.TotalDisability), ("death", BenefitComponent.Death),
        ("medical", BenefitComponent.Medical), ("home_care", BenefitComponent.HomeCare),
        ("transport", BenefitComponent.Transport), ("rehabilitation", BenefitComponent.Rehabilitation),
        ("aid", BenefitComponent.Aid),
    ];

    /// <inheritdoc/>
    public override string Name => "claim-decisions";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("decision_number", "Nomor penetapan"),
        Required("decided_on", "Tanggal penetapan"),
        Optional("replaces", "Nomor penetapan yang digantikan"),
        Optional("difference_reason", "Alasan bila berbeda dari perhitungan"),
        .. Parts.Select(part => Optional(part.Column, $"Nilai {ComponentWords.Of(part.Component)}")),
    ];

    /// <summary>The column of a component.</summary>
    public static string ColumnOf(BenefitComponent component) =>
        Parts.Single(part => part.Component == component).Column;

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new DecisionRow(row.Key("claim_number"), new(
        row.Key("decision_number"), row.Date("decided_on"),
        [
            .. Parts.Where(part => !row[part.Column].IsEmpty)
                .Select(part => new DecidedPart(part.Component, row.PositiveAmount(part.Column))),
        ],
        row.OptionalKey("replaces"), row.OptionalKey("difference_reason")?.ToLowerInvariant()));

    private sealed record DecisionRow(string Claim, ClaimDecision Decision) : FileRow
    {
        public override string LooksAtClaim => Claim;

        public override RowCommand Command(Seen seen)
        {
            if (seen.Claims.Find(Claim) is not { Worker: { } worker } known)
                return RowCommand.Ask(new DecideClaim(Claim, Decision, null, false));

            var funeralElsewhere = seen.Claims.Of(worker).Any(other =>
                other.Claim != Claim && other.EventDate == known.EventDate && other.PaysFuneral);
            return RowCommand.Ask(new DecideClaim(
                Claim, Decision, CoverSeen.Of(seen.Claims.Cover(worker, Decision.On), known.EventDate),
                funeralElsewhere));
        }
    }
}
