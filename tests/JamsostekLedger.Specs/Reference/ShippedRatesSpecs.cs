using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Specs.Reference;

/// <summary>The shipped table as a whole: it is never of two minds, and what it once said it says for ever.</summary>
public class ShippedRatesSpecs
{
    private static readonly RateTable Rates = RateTable.Shipped;

    /// <summary>Questions of every kind that a month after June 2015 can ask.</summary>
    internal static readonly Gen<RateQuestion> Question =
        from segment in Gen.Elements(Segment.Bpu, Segment.Pu)
        from benefit in Gen.Elements(Benefit.Jkk, Benefit.Jkm, Benefit.Jht)
        from month in Gen.Choose(0, 179)
        from sector in Gen.Elements(Sectors.Transport, Sectors.Other)
        from eligible in Gen.Elements(true, false)
        from labour in Gen.Elements(true, false)
        from riskClass in Gen.Choose(1, 5)
        from payer in Gen.Elements("employer", "worker")
        from income in Gen.Elements(IncomeBases.All.ToArray())
        from joined in Gen.Choose(-3, 12)
        let asked = new YearMonth(2015, 7).PlusMonths(month)
        select new RateQuestion(segment, benefit, asked)
        {
            Sector = sector,
            FundEligible = eligible,
            LabourIntensive = segment == Segment.Pu && labour,
            RiskClass = segment == Segment.Pu ? riskClass : null,
            Payer = segment == Segment.Pu && benefit == Benefit.Jht ? payer : null,
            Base = income,
            Wage = new(3_000_000),
            Joined = joined < 0 ? null : asked.PlusMonths(-joined),
        };

    [Fact] public void Every_question_has_one_ordinary_rate_and_at_most_one_reduction() =>
        Prop.ForAll(Arb.From(Question), question =>
        {
            var rows = Rates.InForce(question).ToLookup(row => row.IsReduction);
            rows[false].Count().ShouldBe(1);
            rows[true].Count().ShouldBeLessThan(2);
            Rates.Find(question)!.Id.ShouldBe((rows[true].SingleOrDefault() ?? rows[false].Single()).Id);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact] public void A_reduction_never_costs_more() =>
        Prop.ForAll(Arb.From(Question), question =>
            Rates.Find(question)!.Amount <= Rates.InForce(question).Single(row => !row.IsReduction)
                .Priced(question.Base, question.Wage, RoundingRules.Of(question.Month)).Amount)
        .QuickCheckThrowOnFailure();

    [Fact] public void No_two_rows_overlap_unless_one_supersedes_the_other() =>
        Rates.Rows.SelectMany(row => Rates.Rows.Where(other =>
                row != other && row.Overlaps(other) && !Rates.Replaces(row, other) && !Rates.Replaces(other, row))
            .Select(other => $"{row.Id} {other.Id}")).ShouldBeEmpty();

    [Fact] public void A_row_supersedes_one_that_is_there() =>
        Rates.Rows.Where(row => row.Supersedes is { } id && Rates.FindNamed(id) is null).ShouldBeEmpty();

    [Fact] public void What_a_vulnerable_worker_pays_from_is_verified() =>
        IncomeBases.Lowest.ShouldBe(IncomeBases.All[0] with { Certainty = Certainty.Verified });

    [Fact] public void Bases_rise_with_the_income() =>
        IncomeBases.All.Zip(IncomeBases.All.Skip(1)).ShouldAllBe(pair =>
            pair.First.IncomeFrom < pair.Second.IncomeFrom && pair.First.Amount < pair.Second.Amount);

    [Fact] public void A_row_says_how_sure_it_is_in_every_column_that_needs_it()
    {
        Rates.Rows.ShouldAllBe(row => row.Source.Length > 0);
        Rates.Rows.ShouldAllBe(row => (row.Percent == null) == (row.Basis == RateBasis.Amount));
        Rates.Rows.ShouldAllBe(row => (row.Condition == null) == (row.ConditionInEnglish == null));
        Rates.Rows.ShouldAllBe(row => !row.EligibleFundsOnly || row.IsReduction);
    }

    /// <summary>
    /// A premium keeps the id of its row, so a row that once shipped is never changed: a correction is a new row that
    /// supersedes it. New rows are added here.
    /// </summary>
    [Fact] public void A_row_that_shipped_stays_what_it_is() =>
        Repository.Read("tests/JamsostekLedger.Specs/Reference/shipped-rates.txt").TrimEnd('\n').Split('\n')
            .Except(Rates.Rows.Select(Line)).ShouldBeEmpty();

    [Fact] public void Every_row_that_ships_is_kept_in_mind() =>
        Rates.Rows.Select(Line)
            .Except(Repository.Read("tests/JamsostekLedger.Specs/Reference/shipped-rates.txt").Split('\n'))
            .ShouldBeEmpty();

    private static string Line(PremiumRate row) => string.Join(' ',
        row.Id, YearMonthPattern.Iso.Format(row.From), row.To is { } to ? YearMonthPattern.Iso.Format(to) : "-",
        row.Basis == RateBasis.Amount ? $"{row.Amount.Amount}" : FormattableString.Invariant(
            $"{row.Percent}% of {row.Basis}{(row.WageCap is { } cap ? $" up to {cap.Amount}" : "")}"));
}
