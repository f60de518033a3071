using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using NodaTime;

namespace JamsostekLedger.Specs.Registry;

/// <summary>The stored samples of enrolment and premiums, as the values that they read as.</summary>
internal static class PremiumFacts
{
    private const string Programme = "gianyar-desa-2024-2";
    private const string Invoice = "INV-2024-03";
    private const string Payment = "payment 0117/SP2D/2024 5.1.02.02.02.0006 gianyar-desa-2024-2 APBD 2024";

    private static readonly PersonId Worker = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));
    private static readonly PersonId Other = new(Guid.Parse("c2d7e5a8-9b40-4c1f-8a3e-51f06b7d2e94"));
    private static readonly Listing Listing = new(Programme, "Ubud", "Mas", "petani", PalmWorker: false);
    private static readonly PremiumSum Month = new(new(24_290_000), new(16_517_200));
    private static readonly LocalDate Death = new(2024, 8, 17);

    public static IReadOnlyList<LedgerEvent> All { get; } =
    [
        new WorkerProposed(Worker, Listing, new(2024, 1, 8)),
        new WorkerChecked(Worker, Programme, CheckStage.Registry, RejectionReason.Moved, "470/118/DKPS/2024",
            "Disdukcapil Gianyar", new(2024, 1, 19)),
        new WorkerEnrolled(Worker, Listing, new(2024, 2), "APBD", true, new(2024, 12), "24012345678",
            "SK Bupati 112/2024", true),
        new MembershipNumbered(Worker, Programme, "24012345678", new(2024, 2, 5)),
        new WorkerEnded(Worker, Programme, Death, EndReason.Died, "Akta kematian 5104-KM-17082024-0003", Other),
        new CoverPaid(Worker, Programme, Invoice, 1, "APBD", new(2024, 2), new(2024, 12), new(110_000), new(74_800),
            "bpu-jkk-2015", "bpu-jkm-2015", new(2024, 3, 14)),
        new CoverReleased(Worker, Programme, Invoice, 1, "APBD", new(2024, 9), new(2024, 12), new(40_000),
            new(27_200), Death),
        new InvoiceReceived(Invoice, new(2024, 2, 2), Programme, "APBD", new(2024, 2), new(2024, 3), 2_429,
            new(48_580_000), new(33_034_400), new(2024, 2, 15),
            [new(new(2024, 2), Month), new(new(2024, 3), Month)]),
        new ReceiptRecorded("BPJS-2024-0093", Invoice, new(2024, 3, 15), new(40_807_200)),
        new PaymentMatched(Invoice, Payment, "0117/SP2D/2024", Programme, "APBD", new(2024, 3, 14), Month.Jkk,
            Month.Jkm),
        new RefundMatched(Invoice, "payment STS/2024/9 5.1.02.02.02.0006 gianyar-desa-2024-2 APBD 2024", "STS/2024/9",
            Payment, Programme, "APBD", new(2024, 6, 4), true, new(30_000), new(20_400)),
        new CreditMoved(Invoice, "INV-2024-04", true, 1, Programme, "APBD", new(2024, 4, 3), new(120_000),
            new(81_600)),
        new PremiumAllocated(Invoice, 1, Programme, "APBD", new(2024, 3, 14), [new(new(2024, 2), 2_429, Month)]),
        new AllocationReleased(Invoice, 1, Programme, "APBD", Death,
            [new(new(2024, 9), 3, new(new(30_000), new(20_400)))]),
        new PremiumComputed(Programme, "APBD", new(2024, 2), 1, 2_429, Month.Jkk, Month.Jkm, "bpu-jkk-2015",
            "bpu-jkm-2015", new(2024, 2, 2)),
        new CoverSettled(Worker, Programme, 2, Death,
            [new(Invoice, "APBD", new(2024, 9), new(2024, 12), new(40_000), new(27_200), "bpu-jkk-2015",
                "bpu-jkm-2015", new(2024, 3, 14), Death)],
            [new(Invoice, "APBD", new(2024, 9), new(2024, 12), new(40_000), new(27_200), null, null,
                new(2024, 3, 14), null)]),
        new InvoiceSettled(Invoice, 2, new(2024, 6, 4),
        [
            new(SettledKind.Return, new(2024, 6, 4), Programme, "APBD", null, "STS/2024/9", Payment,
                "payment STS/2024/9 5.1.02.02.02.0006 gianyar-desa-2024-2 APBD 2024", 0, new(30_000), new(20_400)),
            new(SettledKind.Workers, new(2024, 6, 4), Programme, "APBD", new(2024, 3), null, null, null, -3,
                new(-30_000), new(-20_400)),
        ]),
        new PremiumRecomputed(Programme, "APBD", new(2024, 2), 2, new(2024, 2, 2), "bpu-jkk-2015", "bpu-jkm-2015",
            [new(new(2024, 2, 2), 1, new(10_000), new(6_800))]),
    ];
}
