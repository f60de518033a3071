using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.ClaimChecks.CheckWalk;

namespace JamsostekLedger.Specs.ClaimChecks;

public class TwiceChecksSpecs
{
    private static readonly LocalDate Event = new(2024, 3, 2);
    private static readonly LocalDate Later = new(2025, 6, 30);

    private static readonly ClaimPayment Lump = Payment("P1", Event, amount: 20_000_000);
    private static readonly ClaimPayment Funeral =
        Payment("P2", Event, amount: 10_000_000, component: "Biaya pemakaman");

    [Fact] public void The_same_under_two_claims_is_found_in_whatever_spelling()
    {
        var again = Lump with { Claim = "K9", Reference = "P9", Component = " Santunan  SEKALIGUS", PaidOn = Later };
        var finding = Twice(Lump, again).ShouldHaveSingleItem();
        finding.Claims.ShouldBe(["K-P1", "K9"]);
        (finding.Amount, finding.Worker, finding.TwoMemberships, finding.IsNotice)
            .ShouldBe((new Rupiah(20_000_000), Somebody, false, false));
    }

    [Fact] public void Only_what_is_beyond_the_claim_that_paid_first_is_in_question() =>
        Twice(Lump with { PaidOn = Later }, Lump with { Claim = "K9", Amount = new(15_000_000), Reference = "P9" })
            .ShouldHaveSingleItem().Amount.ShouldBe(new Rupiah(20_000_000));

    [Fact] public void Another_worker_event_component_benefit_or_membership_is_another_payment()
    {
        foreach (var near in new[]
                 {
                     Lump with { Worker = Stranger }, Lump with { EventDate = Event.PlusDays(3) },
                     Lump with { Component = "santunan berkala" }, Lump with { Benefit = Benefit.Jkk },
                     Lump with { Programme = Other }, Lump with { Segment = Segment.Pu },
                 })
            Twice(Lump, near with { Claim = "K9", Reference = "P9" }).ShouldBeEmpty($"{near}");
    }

    [Theory]
    //          days  benefit       component            found
    [InlineData(1,    Benefit.Jkm,  "santunan sekaligus", true)]
    [InlineData(-2,   Benefit.Jkm,  "santunan berkala",   true)]
    [InlineData(3,    Benefit.Jkm,  "santunan sekaligus", false)]
    [InlineData(0,    Benefit.Jkk,  "santunan kematian",  true)]
    [InlineData(2,    Benefit.Jkk,  "santunan kematian",  true)]
    [InlineData(2,    Benefit.Jkk,  "biaya perawatan",    false)]
    public void One_death_is_paid_once_though_registers_differ_by_a_day_or_two_or_call_it_an_accident(
        int days, Benefit benefit, string component, bool found)
    {
        var again = Lump with
        {
            Claim = "K9", Reference = "P9", EventDate = Event.PlusDays(days), Benefit = benefit, Component = component,
            PaidOn = Later, Amount = new(48_000_000),
        };
        Twice(Lump, again).Select(finding => finding.Amount!.Value.Amount)
            .ShouldBe(found ? [48_000_000L] : []);
        Twice(Lump, again with { Programme = Other }).ShouldBeEmpty();
    }

    [Fact] public void Two_memberships_pay_two_lump_sums_and_one_funeral()
    {
        var other = Lump with { Claim = "K9", Reference = "P8", Programme = Other };
        var funeral = Funeral with { Claim = "K9", Reference = "P9", Programme = Other, PaidOn = Later };
        var finding = Twice(Lump, Funeral, other, funeral).ShouldHaveSingleItem();
        (finding.Component, finding.TwoMemberships, finding.Amount)
            .ShouldBe(("Biaya pemakaman", true, new Rupiah(10_000_000)));
        Twice(Lump, Funeral, other).ShouldBeEmpty();
    }

    [Fact] public void A_funeral_by_an_accident_and_by_a_death_is_one_funeral() =>
        Twice(Funeral, Funeral with { Claim = "K9", Reference = "P9", Benefit = Benefit.Jkk, Component = "pemakaman" })
            .Count.ShouldBe(1);

    [Fact] public void What_was_taken_back_is_not_paid_twice()
    {
        var again = Lump with { Claim = "K9", Reference = "P9" };
        var book = Book(Later, [], new BenefitPaid(Lump), new BenefitPaid(again),
            new BenefitReversed(again with { Reference = "R9", PaidOn = Later }, "P9"));
        Found(ClaimCheck.PaidTwice, book).ShouldBeEmpty();
    }

    [Fact] public void Within_a_claim_instalments_are_none_and_the_same_twice_on_a_day_is_one()
    {
        var month = Lump with { Component = "STMB", Amount = new(1_000_000) };
        Twice(month, month with { Reference = "P9", PaidOn = month.PaidOn.PlusMonths(1) }).ShouldBeEmpty();
        Twice(month, month with { Reference = "P9", Amount = new(2_000_000) }).ShouldBeEmpty();
        Twice(month, month with { Reference = "P9", Payee = Stranger }).ShouldBeEmpty();
        Twice(month, month with { Reference = "P9" }).ShouldHaveSingleItem().Amount.ShouldBe(new Rupiah(1_000_000));
    }

    [Fact] public void Without_a_worker_the_payee_event_and_amount_tell()
    {
        var unnamed = Lump with { Worker = null };
        var again = unnamed with { Claim = "K9", Reference = "P9" };
        Twice(unnamed, again).ShouldHaveSingleItem().Worker.ShouldBeNull();
        Twice(unnamed, again with { Payee = Stranger }).ShouldBeEmpty();
        Twice(unnamed, again with { Amount = new(19_999_999) }).ShouldBeEmpty();
    }

    [Theory]
    //          payee                          days  benefit       component              found
    [InlineData("Ni Wayan Sari",               0,    Benefit.Jkm,  "santunan sekaligus",  true)]
    [InlineData("Hj. NI WAYAN SARI, S.Pd.",    0,    Benefit.Jkm,  "santunan sekaligus",  true)]
    [InlineData("Sari Ni Wayan",               1,    Benefit.Jkm,  "santunan sekaligus",  true)]
    [InlineData("Ni Wayan Sary",               2,    Benefit.Jkk,  "santunan kematian",   true)]
    [InlineData("Ni Wayan Sari",               3,    Benefit.Jkm,  "santunan sekaligus",  false)]
    [InlineData("Ni Made Suartini",            0,    Benefit.Jkm,  "santunan sekaligus",  false)]
    [InlineData("Ni Wayan Sari",               1,    Benefit.Jht,  "saldo JHT",           false)]
    public void A_payee_who_is_spelled_in_two_ways_is_one(
        string payee, int days, Benefit benefit, string component, bool found)
    {
        var unnamed = Lump with { Worker = null };
        var again = unnamed with
        {
            Claim = "K9", Reference = "P9", Payee = Stranger, EventDate = Event.PlusDays(days), Benefit = benefit,
            Component = component, PaidOn = Later,
        };
        var book = Book(Later, [], new BenefitPaid(unnamed), new BenefitPaid(again));
        PayeeChecks.Find(book, who => who == Stranger ? payee : "Ni Wayan Sari")
            .Select(finding => finding.Amount!.Value.Amount).ShouldBe(found ? [20_000_000L] : []);
    }

    [Fact] public void Without_a_programme_each_claim_may_be_another_employers()
    {
        var employer = Lump with { Programme = null, Segment = Segment.Pu };
        Twice(employer, employer with { Claim = "K9", Reference = "P9" }).ShouldHaveSingleItem().IsNotice
            .ShouldBeTrue();
    }

    private static IReadOnlyList<ClaimFinding> Twice(params ClaimPayment[] payments) =>
        Found(ClaimCheck.PaidTwice, Book(Later, [], [.. payments.Select(payment => new BenefitPaid(payment))]));
}
