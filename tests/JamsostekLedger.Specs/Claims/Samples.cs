using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Claims;

/// <summary>Payments of one death claim in Gianyar, to be varied with <c>with</c>.</summary>
internal static class Samples
{
    public static readonly PersonId Worker = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));
    public static readonly PersonId Heir = new(Guid.Parse("c2d7e5a8-9b40-4c1f-8a3e-51f06b7d2e94"));

    public static ClaimPayment Row(string reference, long amount, LocalDate? paidOn = null) => new(
        "JKM-2024-0117", Benefit.Jkm, "santunan sekaligus", Segment.Bpu, "gianyar-desa-2024-2", true, Worker,
        new(2024, 3, 2), paidOn ?? new(2024, 4, 17), new(amount), Heir, "istri", reference, "Ubud");

    public static BenefitPaid Paid(string reference, long amount, LocalDate? paidOn = null) =>
        new(Row(reference, amount, paidOn));

    public static BenefitReversed Reversed(string reference, string reverses, long amount, LocalDate? on = null) =>
        new(Row(reference, amount, on ?? new(2024, 5, 6)), reverses, Reason: "salah bayar");
}
