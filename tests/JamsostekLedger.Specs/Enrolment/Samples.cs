using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Enrolment;

/// <summary>One worker of one village, through all that can happen to an enrolment.</summary>
internal static class Samples
{
    public const string Village = "gianyar-desa-2024-2";
    public const string Company = "gianyar-csr-2024";

    public static readonly PersonId Made = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));
    public static readonly PersonId Ketut = new(Guid.Parse("c2d7e5a8-9b40-4c1f-8a3e-51f06b7d2e94"));

    public static Listing Listed(string programme = Village, bool palm = false) =>
        new(programme, "Ubud", "Mas", "petani", palm);

    public static WorkerProposed Proposed(string programme = Village) =>
        new(Made, Listed(programme), new(2024, 1, 8));

    public static WorkerChecked Checked(
        CheckStage stage = CheckStage.Registry, RejectionReason? rejected = null, LocalDate? on = null) =>
        new(Made, Village, stage, rejected, "470/118", "Disdukcapil", on ?? new(2024, 1, 19));

    public static WorkerEnrolled Enrolled(
        string programme = Village, int month = 2, string fund = "APBD", int? last = 12, PersonId? worker = null) =>
        new(worker ?? Made, Listed(programme), new(2024, month), fund, Vulnerable: true,
            last is { } to ? new YearMonth(2024, to) : null, null, "SK 112/2024");

    public static WorkerEnded Ended(int month = 8, EndReason reason = EndReason.Died, string programme = Village) =>
        new(Made, programme, new(2024, month, 17), reason, "Akta 3", null);

    public static CoverPaid Paid(int from, int to, int allocation = 1, PersonId? worker = null)
    {
        var months = MonthSpan.Length(new(2024, from), new(2024, to));
        return new(worker ?? Made, Village, "INV-1", allocation, "APBD", new(2024, from), new(2024, to),
            new(10_000 * months), new(6_800 * months), "bpu-jkk-2015", "bpu-jkm-2015", new(2024, 3, 14));
    }

    public static CoverReleased Released(int from, int to)
    {
        var months = MonthSpan.Length(new(2024, from), new(2024, to));
        return new(Made, Village, "INV-1", 1, "APBD", new(2024, from), new(2024, to), new(10_000 * months),
            new(6_800 * months), new(2024, 8, 17));
    }
}
