using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Ledger;
using JamsostekLedger.Rates;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Rates;

/// <summary>
/// Random corrections, most of them of rows that are there, many in months that touch each other. Whatever is accepted
/// leaves one rate for every question, and changes nothing that was reckoned before.
/// </summary>
public class RegionalRatesSpecs
{
    private static readonly string[] Ids = ["r1", "r2", "r3", "r4", "r5", "r6"];

    private static readonly Gen<ICommand> Rate =
        from id in Gen.Elements(Ids)
        from like in Gen.Elements(RateTable.Shipped.Rows.ToArray())
        from supersedes in Gen.Frequency(
            (5, Gen.Constant<string?>(like.Id)), (4, Gen.Elements(Ids).Select(other => (string?)other)),
            (1, Gen.Constant<string?>(null)))
        from start in Gen.Choose(0, 6)
        from length in Gen.Choose(-1, 8)
        from amount in Gen.Choose(1, 9)
        from sector in Gen.Frequency(
            (4, Gen.Constant(like.Sector)), (1, Gen.Elements<string?>(Sectors.Transport, Sectors.Other, null)))
        let first = new YearMonth(2025, 10).PlusMonths(start * 3)
        select (ICommand)new RecordPremiumRate(new(
            id, supersedes, like.Segment, like.Benefit, first, length < 0 ? null : first.PlusMonths(length),
            new(amount * 1_000), null, sector, like.IsReduction, like.EligibleFundsOnly, like.RiskClass, like.Payer,
            like.LabourIntensive, null, like.NewcomerMonths, Certainty.Press, null, "s"));

    private static readonly Gen<ICommand> Rule =
        from fund in Gen.Elements("APBD", "APBDES", "CSR")
        from eligible in Gen.Elements(true, false)
        from month in Gen.Choose(0, 12)
        from letter in Gen.Choose(1, 3)
        select (ICommand)new SetFundRule(
            new(fund, eligible, new YearMonth(2026, 1).PlusMonths(month), $"Surat {letter}"));

    private static readonly Arbitrary<ICommand[]> Walks = Arb.From(
        Gen.Frequency((4, Rate), (1, Rule)).ArrayOf(14),
        walk => Enumerable.Range(0, walk.Length).Select(gone => walk.Where((_, at) => at != gone).ToArray()));

    private static readonly RateQuestion[] Questions =
    [
        .. from month in Enumerable.Range(0, 36).Select(months => new YearMonth(2025, 7).PlusMonths(months))
        from asked in new RateQuestion[]
        {
            new(Segment.Bpu, Benefit.Jkk, month), new(Segment.Bpu, Benefit.Jkm, month),
            new(Segment.Bpu, Benefit.Jht, month),
            new(Segment.Pu, Benefit.Jkk, month) { RiskClass = 2, LabourIntensive = true },
            new(Segment.Pu, Benefit.Jkm, month) { RiskClass = 3 },
            new(Segment.Pu, Benefit.Jht, month) { RiskClass = 3, Payer = "worker" },
        }
        from sector in Sectors.All
        from eligible in new[] { true, false }
        select asked with { Sector = sector, FundEligible = eligible },
    ];

    [Fact] public void Whatever_is_recorded_leaves_one_rate_in_force_for_every_question()
    {
        var accepted = 0;
        Prop.ForAll(Walks, walk =>
        {
            var ledger = Told(walk);
            accepted += ledger.Facts.Count;
            var table = Table(ledger);
            foreach (var question in Questions)
            {
                var rows = table.InForce(question).ToLookup(row => row.IsReduction);
                rows[false].Count().ShouldBe(1, $"{question}");
                rows[true].Count().ShouldBeLessThan(2, $"{question}");
            }
        }).QuickCheckThrowOnFailure();
        accepted.ShouldBeGreaterThan(300, "walks that are refused prove nothing");
    }

    [Fact] public void A_correction_changes_no_premium_that_was_reckoned_before() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = new MemoryLedger();
            var past = new List<(string Id, RateQuestion Question, Rupiah Amount)>();
            foreach (var command in walk)
            {
                var before = Table(ledger);
                past.AddRange(Questions.Take(24).Select(question =>
                    before.Find(question)! is var row ? (row.Id, question, row.Amount) : default));
                ledger.Tell(command);
            }

            var now = Table(ledger);
            foreach (var (id, question, amount) in past)
            {
                var difference = now.Now(id, question);
                difference.Then.Amount.ShouldBe(amount);
                difference.Now.ShouldBe(now.Find(question));
                (amount + difference.PerWorker).ShouldBe(now.Find(question)!.Amount);
            }
        }).QuickCheckThrowOnFailure();

    [Fact] public void The_same_facts_replayed_give_the_same_table_at_every_point() =>
        Prop.ForAll(Walks, walk =>
        {
            var ledger = new MemoryLedger();
            var tables = new List<RateTable>();
            foreach (var command in walk)
                if (ledger.Tell(command).Fact is not null)
                    tables.Add(Table(ledger));

            var state = RegionalRates.Empty;
            foreach (var (fact, table) in ledger.Facts.Zip(tables))
            {
                state = state.Evolve(fact);
                state.Table().Rows.ShouldBe(table.Rows);
                state.Table().FundRules.ShouldBe(table.FundRules);
            }
        }).QuickCheckThrowOnFailure();

    [Fact] public void Facts_of_others_are_none_of_its_business()
    {
        RegionalRates.KeyOf(Budgets.Samples.Dpa(1)).ShouldBeNull();
        RegionalRates.Empty.Evolve(Budgets.Samples.Dpa(1)).ShouldBeSameAs(RegionalRates.Empty);
    }

    [Fact] public void What_a_region_recorded_stands_also_when_it_ships_one_day_with_another_amount()
    {
        var row = Samples.Raised.ToRate();
        var newer = RateTable.Shipped.With([row with { Amount = new(1) }], []);
        newer.With([row], []).Named(row.Id).Amount.ShouldBe(new Rupiah(7_500));
        newer.With([row], []).Rows.Count.ShouldBe(newer.Rows.Count);
        newer.With([row with { Id = "r" }], []).Bpu(new(2027, 1), "APBD", null).Jkm.Id.ShouldBe("r");
    }

    private static MemoryLedger Told(ICommand[] walk)
    {
        var ledger = new MemoryLedger();
        foreach (var command in walk)
            ledger.Tell(command);
        return ledger;
    }

    private static RateTable Table(MemoryLedger ledger) =>
        ((RegionalRates)ledger.StateOf(RegionalRates.Stream)).Table();
}
