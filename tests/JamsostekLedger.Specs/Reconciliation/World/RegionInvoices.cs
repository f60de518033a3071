using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>What is planted between the ledger's invoices and BPJS's, and of what was paid without an SP2D.</summary>
public sealed partial class Region
{
    private void PlantInvoices(int month)
    {
        const string of = "invoices";
        Bill(One(BreakReason.MissingInStatement, left: true), month, 50, Programme(1));
        Billed(One(BreakReason.MissingInLedger, right: true), month, 50, Programme(1));
        Both(BreakReason.AmountDiffers, number => Billed(number, month, 50, Programme(1), more: 1));
        Both(BreakReason.HeadCountDiffers, number => Billed(number, month, 51, Programme(1)));
        Both(BreakReason.OtherFund, number => Billed(number, month, 50, Programme(2)));
        Both(BreakReason.OtherYear, number => Billed(number, month, 50, null, from: $"{Year + 1}-{month:00}"));
        Both(BreakReason.DateDiffers, number =>
            Billed(number, month, 50, null, from: Month(month == 12 ? 1 : month + 1)));

        var twice = One(BreakReason.Duplicate, right: true);
        Bill(twice, month, 50, Programme(1));
        Billed(twice, month, 50, Programme(1));
        Billed(twice, month, 50, Programme(1));
        if (month == 12)
            return;
        // BPJS names it in the list of the next month: there it agrees.
        var late = One(BreakReason.InTransit, left: true);
        Bill(late, month, 50, Programme(1));
        Billed(late, month, 50, Programme(1), said: Month(month + 1));

        string One(string reason, bool left = false, bool right = false)
        {
            var number = $"TAG-{month}-{++_numbers}";
            Plant(Month(month), of, reason, left ? [number] : [], right ? [number] : []);
            return number;
        }

        void Both(string reason, Action<string> say)
        {
            var number = One(reason, left: true, right: true);
            Bill(number, month, 50, Programme(1));
            say(number);
        }
    }

    // Until an SP2D takes its place it stands alone, whatever of it others have.
    private void PlantProvisional(int month)
    {
        foreach (var known in (bool[])[false, true])
        {
            var order = Fresh(month, known ? 14 : 16, whole: true) with { Number = $"SMT-{month}-{known}" };
            Ledger["provisional-payments"].Add(
                order.Number, order.Day, Order.AccountOfJkk, order.Programme, "APBD", Year, order.Jkk, order.Invoice);
            var (number, before) = (Next(), Count("bank", order));
            if (known)
            {
                Said("sipd", order.Period).Add(
                    number, order.Day.PlusDays(4), null, Order.AccountOfJkk, order.Jkk, "SP2D");
                AtTheBank(order, named: false, days: 1);
            }

            Plant(order.Period, "payments", BreakReason.Provisional, [order.Number], known ? [number] : []);
            Plant(order.Period, "transfers", BreakReason.Provisional, [order.Number],
                known ? References(order, before) : []);
            Plant(order.Period, "receipts", BreakReason.Provisional, [order.Number],
                known ? [AtBpjs(order, order.Day)] : []);
        }
    }
}
