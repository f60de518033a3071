using JamsostekLedger.Reconciliation;
using NodaTime;

namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>What lies on either side of a rule's edge by a day or a rupiah, and what persons said.</summary>
public sealed partial class Region
{
    private void PlantEdges()
    {
        for (var month = 1; month <= 12; month++)
        {
            // BPJS takes fourteen days at most to acknowledge, and an amount alone is known for seven.
            Received(Fresh(month, 4), 14);
            Received(Fresh(month, 6, whole: true), 7, nameless: true);
            Received(Fresh(month, 6, whole: true), 8, nameless: true);
            // A bank's day lies within three days of the order's, with its number and without it.
            Moved(Fresh(month, 6), 3, named: true);
            Moved(Fresh(month, 6), 3, named: false);
            Moved(Fresh(month, 6), 4, named: false);
            Provisional(month, 7);
            Provisional(month, 8);
            Claimed(month);
            Join(month, 500);
            Join(month, 501);
            Part(month);
        }

        foreach (var (day, reason) in ((int, string)[])
            [(24, BreakReason.MissingInStatement), (25, BreakReason.InTransit)])
        {
            var order = Fresh(12, day, whole: true);
            Book(order);
            AtSipd(order);
            AtTheBank(order);
            Each("receipts", reason, order);
        }

        foreach (var (day, reason) in ((int, string)[])
            [(26, BreakReason.MissingInStatement), (27, BreakReason.InTransit)])
        {
            var order = Fresh(12, day, whole: true);
            Book(order);
            AtSipd(order);
            AtBpjs(order, order.Day);
            Each("transfers", reason, order);
        }
    }

    private void Received(Order order, int days, bool nameless = false)
    {
        var ours = nameless ? order with { Invoice = null } : order;
        Book(ours);
        AtSipd(ours);
        AtTheBank(ours);
        var receipt = AtBpjs(
            nameless ? order with { Invoice = $"INV-Y-{++_numbers}" } : order, order.Day.PlusDays(days));
        if (days != 8)
            return;
        Each("receipts", BreakReason.MissingInStatement, ours);
        Plant(order.Period, "receipts", BreakReason.MissingInLedger, [], [receipt]);
    }

    private void Moved(Order order, int days, bool named)
    {
        Book(order);
        AtSipd(order);
        AtBpjs(order, order.Day);
        var before = Count("bank", order);
        AtTheBank(order, named, days);
        if (days == 3)
            return;
        Each("transfers", BreakReason.MissingInStatement, order);
        Plant(order.Period, "transfers", BreakReason.MissingInLedger, [], References(order, before));
    }

    private void Provisional(int month, int days)
    {
        var order = Fresh(month, 8, whole: true) with { Number = $"SMT-{month}-{days}" };
        Ledger["provisional-payments"].Add(
            order.Number, order.Day, Order.AccountOfJkk, order.Programme, "APBD", Year, order.Jkk, order.Invoice);
        var number = Next();
        Said("sipd", order.Period).Add(
            number, order.Day.PlusDays(days), null, Order.AccountOfJkk, order.Jkk, "SP2D");
        Plant(order.Period, "payments", BreakReason.Provisional, [order.Number], days == 7 ? [number] : []);
        if (days == 8)
            Plant(order.Period, "payments", BreakReason.MissingInLedger, [], [number]);
        foreach (var pairing in (string[])["receipts", "transfers"])
            Plant(order.Period, pairing, BreakReason.Provisional, [order.Number], []);
    }

    // BPJS may call the transfer of a claim otherwise, and say another day: the claim and the amount are the same.
    private void Claimed(int month)
    {
        Paid("E", 3, 3 + 7);
        Paid("F", 3, 3 + 19);
        // Two parts of a claim, each with its day; and two of which the days say nothing.
        Paid("G", 3, 4);
        Paid("G", 20, 21);
        Paid("H", 3, 24);
        Paid("H", 4, 25);
        Plant(Month(month), "claims", BreakReason.Ambiguous,
            [$"BYR-{month}-H-3", $"BYR-{month}-H-4"], [$"TRF-{month}-H-3", $"TRF-{month}-H-4"]);

        void Paid(string of, int day, int said)
        {
            var (claim, on) = ($"KLM-{of}-{month}", new LocalDate(Year, month, day));
            Ledger["claims"].Add(
                claim, "JKK", "santunan", "BPU", null, null, new LocalDate(Year, month, 1), on, 20_000_000, "Penerima",
                $"BYR-{month}-{of}-{day}");
            Said("bpjs-claims", Month(month)).Add(
                claim, "JKK", new LocalDate(Year, month, said), 20_000_000, $"TRF-{month}-{of}-{day}");
        }
    }

    // A person said that two numbers are one order, and that half a thousand of difference is nothing.
    private void Join(int month, long difference)
    {
        var order = Apart(Fresh(month, 13, whole: true));
        var number = Next();
        Said("sipd", order.Period).Add(
            number, order.Day.PlusDays(2), null, Order.AccountOfJkk, order.Jkk - difference, "SP2D");
        Rulings.Add((order.Period, "payments", new(
            true, [KeyOf(order)], [$"{number} / {Order.AccountOfJkk}"], 500)));
        if (difference <= 500)
            return;
        Each("payments", BreakReason.MissingInStatement, order);
        Plant(order.Period, "payments", BreakReason.MissingInLedger, [], [number]);
    }

    private void Part(int month)
    {
        var order = Fresh(month, 23, whole: true);
        Book(order);
        AtSipd(order);
        AtBpjs(order, order.Day);
        var before = Count("bank", order);
        AtTheBank(order, days: 0);
        string[] line = [.. References(order, before)];
        Rulings.Add((order.Period, "transfers", new(false, [KeyOf(order)], line)));
        Each("transfers", BreakReason.MissingInStatement, order);
        Plant(order.Period, "transfers", BreakReason.MissingInLedger, [], line);
    }

    private static string KeyOf(Order order) =>
        $"{order.Number} / {Order.AccountOfJkk} / {order.Programme} / APBD / {Year}";
}
