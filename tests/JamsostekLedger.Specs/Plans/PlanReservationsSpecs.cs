using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using NodaTime;
using static JamsostekLedger.Specs.Plans.Samples;

namespace JamsostekLedger.Specs.Plans;

public class PlanReservationsSpecs
{
    private static readonly LocalDate Day = new(2025, 10, 6);

    private static readonly PlanKept Plan = Kept(seen: Seen with
    {
        Lines = [Line(Jkk, 2025, 9_000_000), Line(Jkm, 2025, 9_000_000), Line(Either, 2026, 9_000_000)],
    });

    [Fact] public void Each_line_and_month_is_one_reservation_that_bears_the_plan_s_code()
    {
        var made = PlanReservations.Of(Plan, ReservePer.Month, Day);
        made.Select(Show).ShouldBe(
        [
            "rencana-1/2025-10/1 2025-10-06 5.1.02.02.02.0006 200000",
            "rencana-1/2025-10/2 2025-10-06 5.1.02.02.02.0007 136000",
            "rencana-1/2025-11/1 2025-10-06 5.1.02.02.02.0006 400000",
            "rencana-1/2025-11/2 2025-10-06 5.1.02.02.02.0007 272000",
            "rencana-1/2025-12/1 2025-10-06 5.1.02.02.02.0006 600000",
            "rencana-1/2025-12/2 2025-10-06 5.1.02.02.02.0007 408000",
            // Of a year to come from its first day on.
            "rencana-1/2026-01/3 2026-01-01 5.1.05.05.01.0001 672000",
            "rencana-1/2026-02/3 2026-01-01 5.1.05.05.01.0001 336000",
        ]);
        made[0].Reservation.Purpose.ShouldBe("Rencana Menuju 56 %, 2025-10");
    }

    [Fact] public void Or_each_line_is_one() =>
        PlanReservations.Of(Plan, ReservePer.Total, Day).Select(Show).ShouldBe(
        [
            "rencana-1/2025/1 2025-10-06 5.1.02.02.02.0006 1200000",
            "rencana-1/2025/2 2025-10-06 5.1.02.02.02.0007 816000",
            "rencana-1/2026/3 2026-01-01 5.1.05.05.01.0001 1008000",
        ]);

    [Fact] public void The_ledger_decides_on_them_as_on_any_reservation()
    {
        var ledger = new MemoryLedger();
        foreach (var line in Plan.Seen.Lines)
            ledger.Add(new PaguSet(line.Line, $"DPA/{line.Line.AccountCode}", new(line.Line.FiscalYear, 1, 2),
                PaguKind.Dpa, line.Available, null, null));
        ledger.Add(Plan);
        foreach (var command in PlanReservations.Commands(Plan, ReservePer.Month, Day))
            ledger.Tell(command).Refusal.ShouldBeNull();
        ledger.Balance(Account.BudgetReserved).ShouldBe(Plan.Result.Cost.Amount);
        foreach (var command in PlanReservations.Commands(Plan, ReservePer.Month, Day))
            ledger.Tell(command).ShouldBeSameAs(Decision.Nothing);
    }

    [Fact] public void A_plan_of_other_money_reserves_nothing() =>
        PlanReservations.Of(Kept(Terms with { Mix = [Apbd with { Fund = "CSR" }] }), ReservePer.Month, Day)
            .ShouldBeEmpty();

    private static string Show(ReserveBudget command) => $"{command.Reservation.DocumentNumber} "
        + $"{command.Reservation.DocumentDate:uuuu-MM-dd} {command.Reservation.Line.AccountCode} "
        + $"{command.Reservation.Amount.Amount}";
}
