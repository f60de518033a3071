using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Registry;

/// <summary>One fact of each type of a case, every member filled.</summary>
internal static class CaseFacts
{
    private const string Claim = "JKK-2025-0008";

    private static readonly PersonId Worker = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));
    private static readonly PersonId Heir = new(Guid.Parse("c2d7e5a8-9b40-4c1f-8a3e-51f06b7d2e94"));
    private static readonly Instant Hour = Instant.FromUtc(2025, 3, 4, 6, 5);

    private static readonly CoverSeen Cover = new(
        new(2025, 3, 5), CoverStatus.Covered, "cover-paid", new(2024, 1), new(2025, 12), 15, true);

    public static IReadOnlyList<LedgerEvent> All { get; } =
    [
        new ClaimNoticed(
            new(Claim, Benefit.Jkk, Segment.Bpu, "gianyar-desa-2024-2", true, Worker, new(2025, 3, 4), Hour,
                new(2025, 3, 5), Hour + Duration.FromHours(20), Heir, "Desa Mas", "jatuh dari pohon kelapa", "Ubud",
                new(1_000_000)),
            Cover, new(250_000), new(2025, 3, 4)),
        new ClaimCorrected(Claim, new(2025, 3, 10), "wrong-date", "B-17/2025", new(2025, 3, 3),
            Hour - Duration.FromDays(1), "gianyar-desa-2025", true, Worker, "Sukawati", new(1_200_000), Cover),
        new ClaimStepTaken(Claim, ClaimStep.DocumentsMissing, new(2025, 5, 6), Hour + Duration.FromDays(63),
            "other-rejection", "B-22/2025", ["doctors-letter", "receipts"]),
        new ClaimSubmitted(Claim, new(2025, 5, 3), Hour + Duration.FromDays(60), "3a KK 2/8", new(
            AccidentOutcome.PartialDisability, new(2025, 5, 2), Hour + Duration.FromDays(59), 2, "5", "50",
            new(400_000), new(150_000), new(2_000_000), new(350_000), new(1_500_000), new(2_500_000))),
        new ClaimDocumentRecorded(Claim, "doctors-letter", new(2025, 5, 8), "3b KK 3/8", new('a', 64),
            "Arsip, kotak 4"),
        new HeirNamed(Claim, Heir, "spouse", 1, new(2025, 5, 8), "SKAW 12/2025"),
        new ChildNamed(Claim, Heir, new(2014, 7), "TK-SD", new(2025, 5, 8), true),
        new ClaimDecided(Claim,
            new("PEN-8/2025", new(2025, 5, 16), [new(BenefitComponent.PartialDisability, new(4_000_000))],
                "PEN-7/2025", "medical-assessment"),
            new([
                    new(BenefitComponent.PartialDisability, "jkk-partial-disability-2019", "PP 82/2019 Lampiran III",
                        Certainty.Verified, [new("wage", "1000000")], new(4_000_000)),
                ],
                [new(2026, 1, "TK-SD", "scholarship-tk-sd-2019", new(1_500_000))],
                [new("holidays-unknown", "Hari libur 2031 belum ada dalam tabel.")]),
            Cover),
    ];
}
