using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Plans;

/// <summary>The reservations that a kept plan comes to. Their numbers follow from it, so they are made once.</summary>
public static class PlanReservations
{
    /// <summary>
    /// One command a budget line and month, or a budget line. A line of a later year is reserved from its first day
    /// on: a reservation is dated in the year that it holds money of.
    /// </summary>
    public static IReadOnlyList<ReserveBudget> Of(PlanKept plan, ReservePer per, LocalDate date)
    {
        var drawn = plan.Result.Months.SelectMany(month => month.Draws, (month, draw) => (month.Month, Draw: draw))
            .ToArray();
        var lines = drawn.Select(entry => entry.Draw.Line).Distinct().OrderBy(line => line.Stream,
            StringComparer.Ordinal).ToList();
        return
        [
            .. drawn
                .GroupBy(entry => (At: lines.IndexOf(entry.Draw.Line), Of: PeriodOf(entry.Month, per)))
                .OrderBy(group => group.Key.Of, StringComparer.Ordinal).ThenBy(group => group.Key.At)
                .Select(group => new ReserveBudget(new(
                    lines[group.Key.At],
                    $"{plan.Code}/{group.Key.Of}/{group.Key.At + 1}",
                    DateIn(lines[group.Key.At].FiscalYear, date),
                    group.Aggregate(Rupiah.Zero, (sum, entry) => sum + entry.Draw.Amount),
                    $"Rencana {plan.Name}, {group.Key.Of}"))),
        ];
    }

    /// <summary>The commands that reserve a plan: a note on the plan itself, and its reservations.</summary>
    public static IReadOnlyList<ICommand> Commands(PlanKept plan, ReservePer per, LocalDate date)
    {
        var made = Of(plan, per, date);
        var amount = made.Aggregate(Rupiah.Zero, (sum, command) => sum + command.Reservation.Amount);
        return [new ReservePlan(new(plan.Code, per, date, made.Count, amount)), .. made];
    }

    /// <summary>What is left on a line of the reservations of the plan with a code.</summary>
    public static Rupiah Left(string code, BudgetLineCard card) => card.Reservations
        .Where(reservation => reservation.Key.StartsWith($"{code}/", StringComparison.Ordinal))
        .Aggregate(Rupiah.Zero, (sum, reservation) => sum + reservation.Value);

    private static string PeriodOf(YearMonth month, ReservePer per) =>
        per == ReservePer.Month ? YearMonthPattern.Iso.Format(month) : $"{month.Year}";

    private static LocalDate DateIn(int year, LocalDate date) => date.Year < year ? new(year, 1, 1) : date;
}
