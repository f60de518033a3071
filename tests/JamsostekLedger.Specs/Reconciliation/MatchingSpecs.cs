using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Specs.Reconciliation;

public class MatchingSpecs
{
    [Fact] public void One_document_with_one_amount_and_date_is_a_match() =>
        Payments([Row("0117/SP2D", 100)], [Row("0117 / sp2d", 100)])
            .Matches.ShouldHaveSingleItem().Rule.ShouldBe(MatchRule.DocumentNumber);

    [Fact] public void A_document_of_several_rows_is_one_match() =>
        Payments([Row("S1", 100)], [Row("S1", 60) with { Key = "S1 a" }, Row("S1", 40) with { Key = "S1 b" }])
            .Matches.ShouldHaveSingleItem().Right.ShouldBe(["S1 a", "S1 b"]);

    [Fact] public void A_rupiah_is_a_difference() => Reason(
        Payments([Row("S1", 100)], [Row("S1", 101)])).ShouldBe(BreakReason.AmountDiffers);

    [Theory]
    [InlineData("2024-11-13", BreakReason.DateDiffers)]
    [InlineData("2023-11-12", BreakReason.OtherYear)]
    public void Another_date_of_one_document_is_a_difference(string date, string reason) => Reason(
        Payments([Row("S1", 100)], [Row("S1", 100, date)])).ShouldBe(reason);

    [Fact] public void Dates_that_differ_are_those_that_both_sides_say()
    {
        var ours = Row("S1", 100) with { MovedOn = new(2024, 11, 14) };
        Payments([ours], [Row("S1", 100)]).Matches.Count.ShouldBe(1);
        Payments([ours], [Row("S1", 100, "2024-11-14")]).Breaks.ShouldHaveSingleItem().Shows
            .ShouldBe(["Tanggal 2024-11-12 dan 2024-11-14."]);
    }

    [Fact] public void Another_account_of_one_document_is_a_difference() => Reason(
        Payments([Row("S1", 100)], [Row("S1", 100) with { Account = "5.2" }])).ShouldBe(BreakReason.OtherFund);

    [Fact] public void What_only_one_side_has_is_missing_on_the_other()
    {
        Reason(Payments([Row("S1", 100)], [])).ShouldBe(BreakReason.MissingInStatement);
        Reason(Payments([], [Row("S1", 100)])).ShouldBe(BreakReason.MissingInLedger);
    }

    [Fact] public void A_document_that_comes_twice_is_a_duplicate()
    {
        var paired = Payments([Row("S1", 100)], [Row("S1", 100), Row("S1", 100)]);
        paired.Matches.Count.ShouldBe(1);
        Reason(paired).ShouldBe(BreakReason.Duplicate);
    }

    [Theory]
    [InlineData("2024-11-12", 1)]
    [InlineData("2024-11-13", 2)]
    public void Two_numbers_are_two_documents_and_are_offered_for_one_where_all_else_is_the_same(string date, int count)
    {
        var paired = Payments([Row("S1", 100)], [Row("T9", 100, date)]);
        paired.Matches.ShouldBeEmpty();
        paired.Breaks.Count.ShouldBe(count);
        paired.Breaks.ShouldAllBe(one => one.Reason == BreakReason.Ambiguous == (count == 1));
    }

    [Fact] public void What_is_offered_and_parted_is_two_documents() => Payments(
        [Row("S1", 100)], [Row("T9", 100)], new Ruling(false, ["S1"], ["T9"])).Breaks
        .Select(one => one.Reason).ShouldBe([BreakReason.MissingInLedger, BreakReason.MissingInStatement]);

    [Fact] public void The_amount_some_days_later_is_a_match_where_a_side_has_numbers_of_its_own() =>
        Transfers([Row("S1", 100)], [Line("FT1", 100, "2024-11-14")])
            .Matches.ShouldHaveSingleItem().Rule.ShouldBe(MatchRule.AmountAndDate);

    [Fact] public void Of_two_that_are_equal_none_is_guessed()
    {
        var paired = Transfers([Row("S1", 100), Row("S2", 100)], [Line("FT1", 100, "2024-11-14")]);
        Reason(paired).ShouldBe(BreakReason.Ambiguous);
        paired.Breaks[0].Left.ShouldBe(["S1", "S2"]);
    }

    [Fact] public void Whoever_is_too_far_away_is_no_candidate()
    {
        // The line is within days of the second alone, though the first is within days of the second.
        var paired = Transfers([Row("S1", 100, "2024-11-09"), Row("S2", 100)], [Line("FT1", 100, "2024-11-15")]);
        paired.Matches.ShouldHaveSingleItem().Left.ShouldBe(["S2"]);
        Reason(paired).ShouldBe(BreakReason.MissingInStatement);
    }

    [Fact] public void The_same_day_comes_before_another_one() => Transfers(
        [Row("S1", 100), Row("S2", 100, "2024-11-15")], [Line("FT1", 100), Line("FT2", 100, "2024-11-15")])
        .Matches.Count.ShouldBe(2);

    [Fact] public void Several_of_a_day_that_come_to_the_same_are_a_match() =>
        Transfers([Row("S1", 100), Row("S2", 50)], [Line("FT1", 150)])
            .Matches.ShouldHaveSingleItem().Rule.ShouldBe(MatchRule.Sums);

    [Fact] public void Several_that_come_to_the_same_under_other_numbers_are_offered() =>
        Reason(Payments([Row("S1", 100), Row("S2", 50)], [Row("T9", 150)])).ShouldBe(BreakReason.Ambiguous);

    [Fact] public void A_document_of_both_sides_whose_accounts_differ_is_of_another_fund() => Reason(Payments(
        [Row("S1", 60), Row("S1", 40) with { Account = "5.2" }],
        [Row("S1", 50), Row("S1", 50) with { Account = "5.2" }])).ShouldBe(BreakReason.OtherFund);

    [Fact] public void A_code_and_one_below_it_are_one_account() => Payments(
        [Row("S1", 60) with { Account = "5.1.1" }, Row("S1", 40) with { Account = "5.1.2" }], [Row("S1", 100)])
        .Matches.Count.ShouldBe(1);

    [Fact] public void Of_copies_the_one_of_the_day_is_meant()
    {
        var paired = Payments([Row("S1", 100, "2024-11-20")], [Row("S1", 100), Row("S1", 100, "2024-11-20")]);
        paired.Matches.Count.ShouldBe(1);
        Reason(paired).ShouldBe(BreakReason.Duplicate);
    }

    [Fact] public void Of_copies_that_the_other_side_has_not_even_once_the_first_stands_for_the_document() =>
        Payments([], [Row("S1", 100), Row("S1", 100)]).Breaks.Select(one => one.Reason)
            .ShouldBe([BreakReason.Duplicate, BreakReason.MissingInLedger]);

    [Fact] public void What_both_sides_have_in_another_month_says_nothing_of_this_one() => Reason(Matching.Of(
        Pairing.Payments, new([Row("S1", -100)], [])
        {
            OtherLeft = [Row("S1", 100, "2024-10-02")], OtherRight = [Row("S1", 100, "2024-10-02")],
        })).ShouldBe(BreakReason.MissingInStatement);

    [Fact] public void What_the_bank_had_said_by_then_did_not_arrive() => Reason(Matching.Of(
        Pairing.Receipts, new([Row("S1", 100, "2024-11-29")], [])
        {
            To = new(2024, 11, 30), OtherSpans = [(new(2024, 12, 1), new(2024, 12, 31))],
        })).ShouldBe(BreakReason.MissingInStatement);

    [Fact] public void A_row_that_the_other_side_has_in_the_next_month_is_on_its_way() => Reason(Matching.Of(
        Pairing.Payments, new([Row("S1", 100)], []) { OtherRight = [Row("S1", 100, "2024-12-02")] }))
        .ShouldBe(BreakReason.InTransit);

    [Fact] public void A_payment_at_the_end_of_the_month_is_on_its_way_to_BPJS() => Reason(Matching.Of(
        Pairing.Receipts, new([Row("S1", 100, "2024-11-29")], []) { To = new(2024, 11, 30) }))
        .ShouldBe(BreakReason.InTransit);

    [Fact] public void What_persons_join_is_a_match_with_the_tolerance_that_they_wrote_and_no_other()
    {
        Payments([Row("S1", 100)], [Row("T9", 101, "2024-12-24")], new Ruling(true, ["S1"], ["T9"], 1))
            .Matches.ShouldHaveSingleItem().Tolerance.ShouldBe(1);
        Payments([Row("S1", 100)], [Row("T9", 102, "2024-12-24")], new Ruling(true, ["S1"], ["T9"], 1))
            .Breaks.Count.ShouldBe(2);
    }

    [Fact] public void What_waits_for_its_number_is_shown_beside_the_one_that_may_be_its_own()
    {
        var paired = Payments([Row("P-1", 100) with { IsProvisional = true }], [Row("S1", 100, "2024-11-14")]);
        Reason(paired).ShouldBe(BreakReason.Provisional);
        paired.Breaks[0].Right.ShouldBe(["S1"]);
    }

    [Fact] public void What_persons_part_is_no_match() =>
        Payments([Row("S1", 100)], [Row("T9", 100)], new Ruling(false, ["S1"], ["T9"])).Breaks.Count.ShouldBe(2);

    private static Paired Payments(MatchRow[] left, MatchRow[] right, params Ruling[] rulings) => Matching.Of(
        Pairing.Payments, new(left, right) { Rulings = rulings, From = new(2024, 11, 1), To = new(2024, 11, 30) });

    private static Paired Transfers(MatchRow[] left, MatchRow[] right) => Matching.Of(
        Pairing.Transfers, new(left, right) { From = new(2024, 11, 1), To = new(2024, 11, 30) });

    private static MatchRow Line(string reference, long amount, string date = "2024-11-12") =>
        Row(reference, amount, date) with { HasOwnNumber = true };

    private static string Reason(Paired paired) => paired.Breaks.ShouldHaveSingleItem().Reason;

    private static MatchRow Row(string number, long amount, string date = "2024-11-12") => new(number, number, amount)
    {
        DocumentDate = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, Account = "5.1",
    };
}
