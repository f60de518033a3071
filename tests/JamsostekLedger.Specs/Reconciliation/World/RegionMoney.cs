using JamsostekLedger.Reconciliation;
using NodaTime;

namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>What is planted between the treasury's papers, SIPD, BPJS's receipts and the bank.</summary>
public sealed partial class Region
{
    private long _amounts = 50_000_000;

    private void PlantMoney()
    {
        for (var month = 1; month <= 12; month++)
        {
            PlantPayments(month);
            PlantReceipts(month);
            PlantTransfers(month);
            PlantInvoices(month);
            PlantProvisional(month);
        }
    }

    // Of an amount of its own, that comes together with no other by accident.
    private Order Fresh(int month, int day, bool whole = false)
    {
        var amount = _amounts += 1_000_000 + _random.Next(90_000);
        var workers = _random.Next(60, 90);
        var invoice = $"INV-P-{++_numbers}";
        Bill(invoice, month, workers, Programme(0));
        Billed(invoice, month, workers, Programme(0));
        return new(
            Next(), new(Year, month, day), Programme(_random.Next(Programmes)), invoice, amount,
            whole ? 0 : amount * 68 / 100);
    }

    private string[] RowsOf(Order order) => [.. order.Rows.Select(_ => order.Number)];

    private void Each(string pairing, string reason, Order order, string? period = null)
    {
        foreach (var number in RowsOf(order))
            Plant(period ?? order.Period, pairing, reason, [number], []);
    }

    private void PlantPayments(int month)
    {
        const string of = "payments";
        var missing = Apart(Fresh(month, Any()));
        Each(of, BreakReason.MissingInStatement, missing);

        var unknown = Fresh(month, Any(), whole: true);
        AtSipd(unknown, number: unknown.Number);
        foreach (var _ in Statements[("sipd", unknown.Period)].Lines.Where(
            line => line.StartsWith(unknown.Number, StringComparison.Ordinal)))
            Plant(unknown.Period, of, BreakReason.MissingInLedger, [], [unknown.Number]);

        var cents = Apart(Fresh(month, Any(), whole: true));
        AtSipd(cents, more: 1);
        Plant(cents.Period, of, BreakReason.AmountDiffers, [cents.Number], [cents.Number]);

        var (later, earlier) = (Apart(Fresh(month, Any())), Apart(Fresh(month, Any(), whole: true)));
        foreach (var order in (Order[])[later, earlier])
        {
            var before = Count("sipd", order);
            AtSipd(order, on: order == later ? order.Day.PlusDays(1) : order.Day.PlusYears(-1));
            PlantByAccount(order, before, order == later ? BreakReason.DateDiffers : BreakReason.OtherYear);
        }

        var other = Apart(Fresh(month, Any(), whole: true));
        AtSipd(other, account: "5.1.05.01.01.0001");
        Plant(other.Period, of, BreakReason.OtherFund, [other.Number], [other.Number]);

        var twice = Apart(Fresh(month, Any(), whole: true));
        Said("sipd", twice.Period).Add(twice.Number, twice.Day, null, Order.AccountOfJkk, twice.Jkk, "SP2D");
        Said("sipd", twice.Period).Add(
            twice.Number, twice.Day.PlusDays(_random.Next(2)), null, Order.AccountOfJkk, twice.Jkk, "SP2D");
        Plant(twice.Period, of, BreakReason.Duplicate, [], [twice.Number]);

        if (month < 12)
        {
            var late = Apart(Fresh(month, 28, whole: true));
            var after = new LocalDate(Year, month + 1, 3);
            Said("sipd", Month(month + 1)).Add(
                late.Number, late.Day, after, Order.AccountOfJkk, late.Jkk, "SP2D");
            Plant(late.Period, of, BreakReason.InTransit, [late.Number], []);
            Plant(Month(month + 1), of, BreakReason.InTransit, [], [late.Number]);
            // Of another year's number, which begins anew, nothing is said; of another amount it is.
            var less = Apart(Fresh(month, 27, whole: true));
            Said("sipd", Month(month + 1)).Add(
                less.Number, less.Day, after, Order.AccountOfJkk, less.Jkk - 500, "SP2D");
            Plant(less.Period, of, BreakReason.AmountDiffers, [less.Number], []);
            Plant(Month(month + 1), of, BreakReason.AmountDiffers, [], [less.Number]);
        }

        // The same money and day under another number may be a slip of the pen; on another day it is another order.
        var slip = Apart(Fresh(month, Any(), whole: true));
        var typed = Next();
        Said("sipd", slip.Period).Add(typed, slip.Day, null, Order.AccountOfJkk, slip.Jkk, "SP2D");
        Plant(slip.Period, of, BreakReason.Ambiguous, [slip.Number], [typed]);
        var mine = Apart(Fresh(month, Any(), whole: true));
        var theirs = Next();
        Said("sipd", mine.Period).Add(theirs, mine.Day.PlusDays(3), null, Order.AccountOfJkk, mine.Jkk, "SP2D");
        Each(of, BreakReason.MissingInStatement, mine);
        Plant(mine.Period, of, BreakReason.MissingInLedger, [], [theirs]);
    }

    // In the ledger, at the bank and at BPJS, and not yet at SIPD.
    private Order Apart(Order order)
    {
        Book(order);
        AtTheBank(order);
        AtBpjs(order, order.Day);
        return order;
    }

    private int Count(string source, Order order) =>
        Statements.GetValueOrDefault((source, order.Period))?.Lines.Count ?? 0;

    // What stands on several rows at SIPD stands in one break with them.
    private void PlantByAccount(Order order, int before, string reason)
    {
        var said = Statements[("sipd", order.Period)].Lines.Skip(before).Select(line => line.Split(',')).ToList();
        foreach (var (account, _) in order.Rows)
            Plant(order.Period, "payments", reason, [order.Number],
                said.Where(cells => cells[3] == account).Select(_ => order.Number));
    }

    private void PlantReceipts(int month)
    {
        const string of = "receipts";
        Each(of, BreakReason.MissingInStatement, Paid(Fresh(month, Any(20))));
        var unknown = AtBpjs(Fresh(month, Any()), new(Year, month, Any()));
        Plant(Month(month), of, BreakReason.MissingInLedger, [], [unknown]);
        Both(Paid(Fresh(month, Any())), BreakReason.AmountDiffers, order => AtBpjs(order, order.Day, more: -1_000));
        Both(Paid(Fresh(month, 2)), BreakReason.DateDiffers, order => AtBpjs(order, order.Day.PlusDays(15)));
        Both(Paid(Fresh(month, Any())), BreakReason.OtherYear, order => AtBpjs(order, order.Day.PlusYears(-1)));

        var twice = Paid(Fresh(month, Any()));
        var receipt = AtBpjs(twice, twice.Day);
        AtBpjs(twice, twice.Day, receipt);
        Plant(twice.Period, of, BreakReason.Duplicate, [], [receipt]);

        // A part of an invoice that was paid in two equal ones is missing, and the other part is no copy of it.
        var first = Paid(Fresh(month, 3, whole: true));
        var second = Paid(first with { Number = Next(), Day = new(Year, month, 22) });
        AtBpjs(second, second.Day);
        Each(of, BreakReason.MissingInStatement, first);

        if (month < 12)
        {
            var late = Paid(Fresh(month, 27, whole: true));
            Plant(late.Period, of, BreakReason.InTransit, [late.Number], []);
            Plant(Month(month + 1), of, BreakReason.InTransit, [], [AtBpjs(
                late, new(Year, month + 1, 3), period: Month(month + 1))]);
            var nameless = Fresh(month, 27, whole: true) with { Invoice = null };
            Paid(nameless);
            Plant(nameless.Period, of, BreakReason.InTransit, [nameless.Number], []);
            Plant(Month(month + 1), of, BreakReason.InTransit, [], [AtBpjs(
                nameless with { Invoice = $"INV-X-{month}" }, new(Year, month + 1, 2), period: Month(month + 1))]);
        }

        // At the end of the year nobody can know yet; at that of a month BPJS has said by now that it never came.
        var lost = Paid(Fresh(month, 26, whole: true));
        Each(of, month == 12 ? BreakReason.InTransit : BreakReason.MissingInStatement, lost);

        var amount = _amounts += 1_000_000;
        var (one, other) = (Nameless(month, 5, amount), Nameless(month, 9, amount));
        Plant(Month(month), of, BreakReason.Ambiguous, [one.Number, other.Number],
            [AtBpjs(one with { Invoice = $"INV-A-{month}" }, one.Day.PlusDays(2))]);

        void Both(Order order, string reason, Func<Order, string> say) =>
            Plant(order.Period, of, reason, RowsOf(order), [say(order)]);

        Order Nameless(int at, int day, long amount) =>
            Paid(new(Next(), new(Year, at, day), Programme(1), null, amount, 0));

        Order Paid(Order order)
        {
            Book(order);
            AtSipd(order);
            AtTheBank(order);
            return order;
        }
    }

    private void PlantTransfers(int month)
    {
        const string of = "transfers";
        Each(of, BreakReason.MissingInStatement, Ordered(Fresh(month, Any(20))));
        Bank(of, BreakReason.MissingInLedger, null, Fresh(month, Any()), order => AtTheBank(order, named: false));
        Bank(of, BreakReason.AmountDiffers, RowsOf, Ordered(Fresh(month, Any())), order =>
            AtTheBank(order, more: 6_500));
        Bank(of, BreakReason.DateDiffers, RowsOf, Ordered(Fresh(month, Any())), order => AtTheBank(order, days: 4));
        Bank(of, BreakReason.OtherYear, RowsOf, Ordered(Fresh(month, Any())), order =>
            AtTheBank(order, on: order.Day.PlusYears(1)));

        var twice = Ordered(Fresh(month, Any(), whole: true));
        AtTheBank(twice, days: 0);
        Bank(of, BreakReason.Duplicate, null, twice, order => AtTheBank(order, days: 2));

        if (month < 12)
            foreach (var named in (bool[])[true, false])
            {
                var late = Ordered(Fresh(month, 28, whole: true));
                Plant(late.Period, of, BreakReason.InTransit, [late.Number], []);
                Bank(of, BreakReason.InTransit, null, late, order => AtTheBank(
                    order, named, on: new(Year, month + 1, month == 2 ? 2 : 1), period: Month(month + 1)),
                    Month(month + 1));
            }

        Each(of, month == 12 ? BreakReason.InTransit : BreakReason.MissingInStatement, Ordered(
            Fresh(month, 28, whole: true)));

        var first = Ordered(Fresh(month, 11, whole: true));
        var second = Ordered(first with { Number = Next() });
        var before = Count("bank", first);
        AtTheBank(first, named: false, days: 1);
        AtTheBank(second, named: false, days: 1);
        Plant(Month(month), of, BreakReason.Ambiguous, [first.Number, second.Number], References(first, before));

        // One line for two orders of a day.
        var joint = (Ordered(Fresh(month, 21, whole: true)), Ordered(Fresh(month, 21, whole: true)));
        AtTheBank(joint.Item1 with { Jkk = joint.Item1.Jkk + joint.Item2.Jkk }, named: false, days: 0);

        Order Ordered(Order order)
        {
            Book(order);
            AtSipd(order);
            AtBpjs(order, order.Day);
            return order;
        }
    }

    private void Bank(
        string pairing, string reason, Func<Order, string[]>? left, Order order, Action<Order> say,
        string? period = null)
    {
        var of = period ?? order.Period;
        var before = Statements.GetValueOrDefault(("bank", of))?.Lines.Count ?? 0;
        say(order);
        Plant(of, pairing, reason, left?.Invoke(order) ?? [], References(order, before, of));
    }

    private IEnumerable<string> References(Order order, int before, string? period = null) =>
        Statements[("bank", period ?? order.Period)].Lines.Skip(before).Select(line => line.Split(',')[1]);

    private int Any(int most = 18) => _random.Next(2, most);
}
