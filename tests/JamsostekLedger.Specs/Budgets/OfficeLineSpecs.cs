using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Budgets.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Budgets;

/// <summary>Office and sub-activity are part of a line where its documents name them.</summary>
public class OfficeLineSpecs
{
    private static readonly BudgetLineId Naker = Line with { Skpd = "Disnaker", SubActivity = "2.07.05" };
    private static readonly BudgetLineId Village = Line with { Skpd = "Dinas PMD", SubActivity = "2.13.04" };

    [Fact] public void Two_offices_have_two_ceilings()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new SetPagu(Of(Naker, "DPA/1", 1_000_000))).Warnings.ShouldBeEmpty();
        ledger.Tell(new SetPagu(Of(Village, "DPA/2", 500_000))).Warnings.ShouldBeEmpty();
        ledger.Balance(Account.BudgetAvailable).ShouldBe(1_500_000);
        ledger.Balance(Account.BudgetAvailable, where: line => line.Of.Skpd == "Dinas PMD").ShouldBe(500_000);
        State(ledger).At(Naker).Pagu.ShouldBe(new Rupiah(1_000_000));
        ledger.Facts.Select(fact => BudgetLineCard.KeyOf(fact)).Distinct().Count().ShouldBe(2);
    }

    [Fact] public void One_document_may_name_two_sub_activities() =>
        Given(Of(Naker, "DPA/1", 1_000_000)).When(new SetPagu(Of(Naker with { SubActivity = "2.07.06" }, "DPA/1", 1)))
            .ThenRecorded();

    [Fact] public void A_payment_is_held_against_the_ceiling_of_its_own_office() =>
        Given(Of(Naker, "DPA/1", 1_000_000), Of(Village, "DPA/2", 500))
            .When(new RecordSp2d(Sp2d("S/1", 501) with { Line = Village })).ThenWarnedBy("pagu-exceeded");

    [Fact] public void A_payment_that_names_no_office_belongs_to_the_one_line_that_fits() =>
        Given(Of(Naker, "DPA/1", 500)).When(new RecordSp2d(Sp2d("S/1", 501))).ThenWarnedBy("pagu-exceeded");

    [Fact] public void A_payment_that_could_mean_two_offices_is_warned_of() =>
        Given(Of(Naker, "DPA/1", 500), Of(Village, "DPA/2", 500)).When(new RecordSp2d(Sp2d("S/1", 1)))
            .ThenWarnedBy("budget-line-ambiguous");

    [Fact] public void A_payment_that_names_the_office_alone_means_its_only_sub_activity() =>
        Given(Of(Naker, "DPA/1", 500), Of(Village, "DPA/2", 500))
            .When(new RecordSp2d(Sp2d("S/1", 1) with { Line = Line with { Skpd = "Disnaker" } })).ThenRecorded();

    [Fact] public void A_reservation_that_could_mean_two_offices_is_refused() =>
        Given(Of(Naker, "DPA/1", 500), Of(Village, "DPA/2", 500)).When(new ReserveBudget(Reserved("R/1", 1)))
            .ThenRefusedBy("budget-line-ambiguous");

    [Fact] public void A_document_that_names_a_line_twice_is_warned_of() =>
        Given(Of(Naker, "DPA/1", 500)).When(new SetPagu(Of(Line, "DPA/1", 500))).ThenWarnedBy("budget-line-ambiguous");

    // Older versions kept the office beside the line, where it parted nothing.
    [Fact] public void What_an_older_version_recorded_goes_on_under_its_line() =>
        Given(Dpa(1_000)).When(new SetPagu(Later(Line with { Skpd = "Disnaker" })))
            .ThenRecordedAs(Later(Line) with { Skpd = "Disnaker" });

    [Fact] public void Another_office_beside_what_an_older_version_recorded_has_its_own_line() =>
        Given(Dpa(1_000)).When(new SetPagu(Of(Village, "DPA/2", 700))).ThenRecorded();

    [Fact] public void A_key_without_an_office_is_what_it_was()
    {
        Sp2d("S/1", 1).Key.ShouldBe("payment S/1 5.1.02.02.02.0006 gianyar-desa-2024-2 APBD 2024");
        (Sp2d("S/1", 1) with { Line = Line with { Skpd = "1.02 A" } }).Key
            .ShouldBe("payment S/1 5.1.02.02.02.0006 gianyar-desa-2024-2 APBD 2024 1.02%20A -");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    [InlineData(2_024)]
    public void Whatever_comes_first_each_line_comes_to_the_same(int seed)
    {
        ICommand[] commands =
        [
            new SetPagu(Of(Naker, "DPA/1", 1_000)), new SetPagu(Of(Village, "DPA/2", 500)),
            new RecordSp2d(Sp2d("S/1", 100)), new RecordSp2d(Sp2d("S/2", 50) with { Line = Village }),
            new RecordSp2d(Sp2d("S/3", 30) with { Line = Line with { Skpd = "Disnaker" }, Reservation = "R/1" }),
            new RecordSp2d(Sp2d("S/4", 7) with { Line = Line with { SubActivity = "2.13.04" } }),
        ];
        var expected = Balances(commands);
        expected["Disnaker"].ShouldBe((970, 0, 30));
        expected["Dinas PMD"].ShouldBe((443, 0, 57));
        // It could mean both and so means neither.
        expected[""].ShouldBe((-100, 0, 100));
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(commands);
            Balances(commands).ShouldBe(expected, ignoreOrder: true);
        }
    }

    [Fact] public void A_payment_that_came_before_the_only_ceiling_moves_to_its_line_with_its_return()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new RecordSp2d(Sp2d("S/1", 100)));
        ledger.Tell(new RecordSts(Sts("T/1", "S/1", 40)));
        ledger.Tell(new SetPagu(Of(Naker, "DPA/1", 1_000)));
        ledger.Balance(Account.BudgetRealised, where: line => line.Of.Skpd == "Disnaker").ShouldBe(60);
        ledger.Balance(Account.BudgetRealised, where: line => line.Of.Skpd is null).ShouldBe(0);
        ledger.Tell(new SetPagu(Of(Village, "DPA/2", 1_000)));
        ledger.Balance(Account.BudgetRealised, where: line => line.Of.Skpd is null).ShouldBe(60);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_payment_uses_up_of_a_reservation_is_not_held_any_more(bool paidLast)
    {
        var ledger = new MemoryLedger();
        ICommand reserve = new ReserveBudget(Reserved("R/1", 300));
        ICommand pay = new RecordSp2d(Sp2d("S/1", 200) with { Reservation = "R/1" });
        ledger.Tell(new SetPagu(Dpa(1_000)));
        var warned = (paidLast ? new[] { reserve, pay } : [pay, reserve])
            .SelectMany(command => ledger.Tell(command).Warnings).Select(warning => warning.Rule);
        warned.ShouldBe(paidLast ? [] : ["waiting-for"]);

        var part = State(ledger).At(Line);
        (part.Reserved.Amount, part.Realised.Amount, part.Available.Amount).ShouldBe((100, 200, 700));
        ledger.Balance(Account.BudgetReserved).ShouldBe(100);
        ledger.Balance(Account.BudgetAvailable).ShouldBe(700);
        ledger.Facts.Where(fact => BudgetLineCard.KeyOf(fact) is not null)
            .Aggregate(BudgetLineCard.Empty, (card, fact) => card.Evolve(fact))
            .Reservations.ShouldBe([new("R/1", new Rupiah(100))]);
    }

    [Fact] public void A_payment_of_more_than_is_reserved_uses_all_of_it_and_no_more()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new SetPagu(Dpa(1_000)));
        ledger.Tell(new ReserveBudget(Reserved("R/1", 300)));
        ledger.Tell(new RecordSp2d(Sp2d("S/1", 250) with { Reservation = "R/1" }));
        ledger.Tell(new RecordSp2d(Sp2d("S/2", 250) with { Reservation = "R/1" })).Warnings.ShouldBeEmpty();
        State(ledger).At(Line).Available.ShouldBe(new Rupiah(500));
        ledger.Balance(Account.BudgetReserved).ShouldBe(0);
        ledger.Tell(new ReleaseReservation(Released("L/1", "R/1", 1))).Refusal!.Rule
            .ShouldBe("release-exceeds-reservation");
    }

    private static PaguSet Of(BudgetLineId line, string number, long pagu) =>
        Dpa(pagu) with { Line = line, DocumentNumber = number, Skpd = null };

    private static PaguSet Later(BudgetLineId line) => Of(line, "DPPA/1", 700) with { DocumentDate = new(2024, 9, 20) };

    private static BudgetLine State(MemoryLedger ledger) => (BudgetLine)ledger.StateOf(Line.Stream);

    private static Dictionary<string, (long Available, long Reserved, long Realised)> Balances(ICommand[] commands)
    {
        var ledger = new MemoryLedger();
        foreach (var command in commands)
            ledger.Tell(command).Refusal.ShouldBeNull();
        return new[] { "Disnaker", "Dinas PMD", "" }.ToDictionary(office => office, office => (
            Sum(office, Account.BudgetAvailable), Sum(office, Account.BudgetReserved),
            Sum(office, Account.BudgetRealised)));

        long Sum(string office, string account) =>
            ledger.Balance(account, where: line => (line.Of.Skpd ?? "") == office);
    }
}
