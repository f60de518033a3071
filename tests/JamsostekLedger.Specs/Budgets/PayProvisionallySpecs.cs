using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.Budgets.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Budgets;

public class PayProvisionallySpecs
{
    private static PremiumPaid Real(string number, long amount, string provisional = "P1") =>
        Sp2d(number, amount) with { Provisional = provisional };

    [Fact] public void It_holds_its_part_of_the_pagu_until_its_SP2D_takes_its_place()
    {
        Given(Dpa(1_000), Provisional("P1", 600)).When(new ReserveBudget(Reserved("R1", 401)))
            .ThenRefusedBy("pagu-exceeded");
        Given(Dpa(1_000), Provisional("P1", 600)).When(new ReserveBudget(Reserved("R1", 400))).ThenRecorded();
        Given(Dpa(1_000), Provisional("P1", 600), Real("0001", 600)).When(new ReserveBudget(Reserved("R1", 401)))
            .ThenRefusedBy("pagu-exceeded");
        Given(Dpa(1_000), Provisional("P1", 600), Real("0001", 600)).When(new ReserveBudget(Reserved("R1", 400)))
            .ThenRecorded();
    }

    [Fact] public void The_money_has_moved_so_a_breach_is_recorded_and_warned_of()
    {
        Given(Dpa(1_000)).When(new PayProvisionally(Provisional("P1", 1_000))).ThenRecorded();
        Given(Dpa(1_000)).When(new PayProvisionally(Provisional("P1", 1_001))).ThenWarnedBy("pagu-exceeded");
        Given().When(new PayProvisionally(Provisional("P1", 1))).ThenWarnedBy("no-budget-line");
        Given(Dpa(1_000)).When(new PayProvisionally(Provisional("P1", 0))).ThenRefusedBy("amount-not-positive");
    }

    [Fact] public void One_SP2D_of_the_same_amount_takes_its_place_and_no_other_one()
    {
        Given(Dpa(1_000), Provisional("P1", 600)).When(new RecordSp2d(Real("0001", 600))).ThenRecorded();
        Given(Dpa(1_000), Provisional("P1", 600)).When(new RecordSp2d(Real("0001", 599)))
            .ThenRefusedBy("provisional-amount-differs");
        Given(Dpa(2_000), Provisional("P1", 600), Real("0001", 600)).When(new RecordSp2d(Real("0002", 600)))
            .ThenRefusedBy("provisional-matched-already");
        Given(Dpa(2_000), Real("0001", 600)).When(new RecordSp2d(Real("0002", 600)))
            .ThenRefusedBy("provisional-matched-already");
    }

    [Fact] public void The_SP2D_may_come_first_and_waits()
    {
        Given(Dpa(1_000)).When(new RecordSp2d(Real("0001", 600))).ThenWarnedBy("waiting-for");
        Given(Dpa(1_000), Real("0001", 600)).When(new PayProvisionally(Provisional("P1", 600))).ThenRecorded();
        Given(Dpa(1_000), Real("0001", 600)).When(new PayProvisionally(Provisional("P1", 601)))
            .ThenRefusedBy("provisional-amount-differs");
    }

    [Fact] public void Whichever_comes_first_the_journal_comes_out_the_same()
    {
        LedgerEvent[] facts = [Provisional("P1", 600), Real("0001", 600)];
        var (one, other) = (Told(facts), Told(facts.Reverse()));
        foreach (var ledger in new[] { one, other })
        {
            ledger.Balance(Account.BudgetReserved).ShouldBe(0);
            ledger.Balance(Account.BudgetReserved, new LocalDate(2024, 3, 11)).ShouldBe(600);
            ledger.Balance(Account.BudgetAvailable).ShouldBe(400);
            ledger.Balance(Account.BudgetRealised).ShouldBe(600);
        }

        static MemoryLedger Told(IEnumerable<LedgerEvent> facts)
        {
            var ledger = new MemoryLedger();
            foreach (var fact in facts.Prepend(Dpa(1_000)))
                ledger.Add(fact);
            return ledger;
        }
    }

    [Fact] public void The_list_ages_what_waits_and_suggests_what_agrees()
    {
        var made = Provisional("P1", 600);
        PremiumPaid[] paid = [Sp2d("0001", 600), Sp2d("0002", 600, new(2024, 3, 11)), Sp2d("0003", 601)];
        var waiting = ProvisionalPayment.Empty.Evolve(made);
        var report = ProvisionalPayments.Of("51.04", new(2024, 3, 20), default,
            [waiting, ProvisionalPayment.Empty.Evolve(Real("0009", 5, "P9"))], paid, fact => fact.Key);
        var one = report.Payments.ShouldHaveSingleItem();
        (report.Waiting, one.Days, one.Payment).ShouldBe((new Rupiah(600), 10, null));
        one.Suggestions.ShouldBe([paid[1].Key, paid[0].Key]);

        var matched = ProvisionalPayments.Of("51.04", new(2024, 3, 20), default,
            [waiting.Evolve(Real("0001", 600))], paid, fact => fact.Key);
        one = matched.Payments.ShouldHaveSingleItem();
        (matched.Waiting, one.Days, one.Payment).ShouldBe((Rupiah.Zero, 2, Real("0001", 600).Key));
        one.Suggestions.ShouldBeEmpty();
        ProvisionalPayments.Of("51.04", new(2024, 3, 9), default, [waiting], paid, fact => fact.Key)
            .Payments.ShouldBeEmpty();
    }
}
