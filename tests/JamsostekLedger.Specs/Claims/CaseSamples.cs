using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Claims;

/// <summary>One death and one accident in Gianyar, step by step, to be varied with <c>with</c>.</summary>
internal static class CaseSamples
{
    public const string Death = "JKM-2025-0031";
    public const string Accident = "JKK-2025-0008";

    public static readonly PersonId Worker = Samples.Worker;
    public static readonly PersonId Heir = Samples.Heir;

    public static readonly CoverSeen Covered = new(
        new(2025, 6, 12), CoverStatus.Covered, "cover-paid", new(2024, 1), new(2025, 12), 18, false);

    public static readonly ClaimNotice Notice = new(
        Death, Benefit.Jkm, Segment.Bpu, "gianyar-desa-2024-2", true, Worker, new(2025, 6, 10), null,
        new(2025, 6, 12), null, null, "Desa Mas", null, "Ubud", null);

    public static readonly ClaimNotice AccidentNotice = Notice with
    {
        Claim = Accident, Benefit = Benefit.Jkk, EventDate = new(2025, 3, 4), NoticedOn = new(2025, 3, 5),
        Cause = "jatuh dari pohon kelapa",
    };

    public static readonly Injury Healed = new(
        AccidentOutcome.Healed, new(2025, 5, 2), null, 2, null, null, default, default, default, default, default,
        default);

    public static ClaimNoticed Noticed => new(Notice, Covered, null);

    public static ClaimNoticed AccidentNoticed => new(AccidentNotice, Covered, null);

    public static ClaimSubmitted Applied => new(Death, new(2025, 6, 20), null, null, null);

    public static ClaimStepTaken Step(
        ClaimStep step, int day, string? reason = null, string claim = Death, params string[] missing) =>
        new(claim, step, new LocalDate(2025, 6, 1).PlusDays(day - 1), null, reason, null, [.. missing]);

    public static ClaimDecided Decided(long amount = 42_000_000, string number = "PEN-1", int day = 26) => new(
        Death,
        new(number, new LocalDate(2025, 6, 1).PlusDays(day - 1),
            [new(BenefitComponent.LumpSum, new(amount))], null, null),
        null, Covered);

    public static ClaimPayment Row(string reference, long amount, LocalDate? on = null) => new(
        Death, Benefit.Jkm, "santunan sekaligus", Segment.Bpu, "gianyar-desa-2024-2", true, Worker, new(2025, 6, 10),
        on ?? new(2025, 6, 28), new(amount), Heir, "istri", reference, "Ubud");

    public static BenefitPaid Paid(string reference, long amount, LocalDate? on = null) =>
        new(Row(reference, amount, on), true);

    /// <summary>All facts up to the completed documents.</summary>
    public static LedgerEvent[] Complete =>
        [Noticed, Applied, Step(ClaimStep.DocumentsComplete, 23)];
}
