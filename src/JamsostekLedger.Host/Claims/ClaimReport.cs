using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary>
/// One claim as JSON: where it stands, what was seen, expected, decided and paid. People are numbers.
/// </summary>
public sealed record ClaimReport(
    string Region,
    string Claim,
    LocalDate On,
    Instant RecordedAsOf,
    ClaimStage Stage,
    long Version,
    ClaimNotice? Notice,
    CoverSeen? CoverWhenNoticed,
    CoverSeen? CoverNow,
    Entitlement? Expected,
    Rupiah? ExpectedTotal,
    IReadOnlyList<ClaimReport.Decided> Decisions,
    IReadOnlyList<DecisionDifference> Differences,
    Rupiah DecidedTotal,
    Rupiah Paid,
    Rupiah Outstanding,
    IReadOnlyList<ClaimReport.Payment> Payments,
    IReadOnlyList<ClaimReport.Heir> Heirs,
    IReadOnlyList<ChildNamed> Children,
    IReadOnlyList<ClaimDocumentRecorded> Documents,
    IReadOnlyList<string> MissingDocuments,
    IReadOnlyList<ClaimClock> Clocks,
    IReadOnlyList<ClaimStep> NextSteps)
{
    /// <summary>The report of a claim on a day.</summary>
    public static ClaimReport Of(Region region, LocalDate on, Instant recordedAsOf, ClaimFile file)
    {
        var (state, found) = (file.State, file.State.Case);
        var shares = HeirShares.Of(found.Decided, [.. Standing(state).Select(heir => heir.Parts)]);
        var paid = state.Payments.Values.Where(payment => payment.ReversedOn is null)
            .Aggregate(Rupiah.Zero, (sum, payment) => sum + payment.Amount);
        return new(
            region.Code, file.Claim, on, recordedAsOf, state.Stage, file.Facts.Count + file.Later, found.Notice,
            found.Cover, file.CoverNow, file.Expected, file.Expected?.Total,
            [
                .. file.Facts.Select(recorded => recorded.Fact).OfType<ClaimDecided>()
                    .Select(fact => new Decided(fact.Decision, fact.Decision.Total, fact.Expected)),
            ],
            file.Differences, found.Decided, paid, found.Outstanding,
            [
                .. state.Payments.OrderBy(payment => payment.Value.PaidOn)
                    .ThenBy(payment => payment.Key, StringComparer.Ordinal)
                    .Select(payment => new Payment(
                        payment.Key, payment.Value.PaidOn, payment.Value.Amount, payment.Value.Relation,
                        payment.Value.ReversedOn)),
            ],
            [.. Standing(state).Zip(shares, (heir, share) => new Heir(heir.Heir, heir.Class, heir.Parts, share))],
            [.. state.Children.Values.OrderBy(child => child.Born)],
            state.Documents, found.Missing, file.Clocks, [.. ClaimSteps.From(state.Stage)]);
    }

    private static IEnumerable<HeirNamed> Standing(Claim state) => state.Heirs.Values
        .Where(heir => heir.Parts > 0).OrderBy(heir => heir.On).ThenBy(heir => heir.Heir.Value);

    /// <summary>A decision beside what was expected when it was recorded.</summary>
    public sealed record Decided(ClaimDecision Decision, Rupiah Total, Entitlement? ExpectedThen);

    /// <summary>A payment.</summary>
    public sealed record Payment(
        string Reference, LocalDate PaidOn, Rupiah Amount, string? Relation, LocalDate? ReversedOn);

    /// <summary>An heir, with the share of what was decided.</summary>
    public sealed record Heir(PersonId Person, string Class, int Parts, Rupiah Share);
}
