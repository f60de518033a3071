using JamsostekLedger.Budgets;
using NodaTime;

namespace JamsostekLedger.Specs.Budgets;

/// <summary>Facts of one budget line, Gianyar 2024, to be varied with <c>with</c>.</summary>
internal static class Samples
{
    public static readonly BudgetLineId Line = new(2024, "5.1.02.02.02.0006", "gianyar-desa-2024-2", "APBD", 2024);
    public static readonly BudgetLineId Earmarked = Line with { Programme = "sawit-2024", Fund = "DBH-SAWIT" };

    public static PaguSet Dpa(long pagu, LocalDate? date = null) => new(
        Line, "DPA/2024/17", date ?? new(2024, 1, 5), PaguKind.Dpa, new(pagu), "Disnaker", null);

    public static PaguSet Dppa(long pagu, LocalDate? date = null) => new(
        Line, "DPPA/2024/17", date ?? new(2024, 9, 20), PaguKind.Dppa, new(pagu), "Disnaker", null);

    public static PremiumPaid Sp2d(string number, long amount, LocalDate? date = null) => new(
        Line, number, date ?? new(2024, 3, 12), null, new(amount), null, null);

    public static PremiumReturned Sts(string number, string returns, long amount, LocalDate? date = null) => new(
        Line, number, date ?? new(2024, 6, 3), null, returns, new(amount), null);

    public static BudgetReserved Reserved(string number, long amount) => new(
        Line, number, new(2024, 2, 1), new(amount), "Iuran triwulan II");

    public static ReservationReleased Released(string number, string releases, long amount) => new(
        Line, number, new(2024, 5, 2), releases, new(amount), null);

    public static ProvisionalPaymentMade Provisional(string number, long amount, LocalDate? date = null) => new(
        Line, number, date ?? new(2024, 3, 10), new(amount), null, null);

    public static EarmarkCarriedOver CarriedOver(string number, long amount) => new(
        Earmarked, number, new(2025, 1, 20), new(amount));
}
