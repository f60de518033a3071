using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using static JamsostekLedger.Specs.Budgets.Samples;

namespace JamsostekLedger.Specs.Ledger;

/// <summary>A document in the place of what it said: the state, what is posted, and what refuses it.</summary>
public class ReviseDocumentSpecs
{
    private const string Key = "0117 / 5.1.02.02.02.0006 / gianyar-desa-2024-2 / APBD / 2024";

    private readonly MemoryLedger _ledger = new();

    public ReviseDocumentSpecs()
    {
        foreach (var fact in new LedgerEvent[] { Dpa(1_000_000), Sp2d("0117", 300_000), Sp2d("0118", 200_000) })
            _ledger.Add(fact);
    }

    [Fact] public void What_it_posts_is_the_difference_that_it_makes()
    {
        Correct("amount", "500.000").Refusal.ShouldBeNull();
        Line.Realised.ShouldBe(new(700_000));
        _ledger.Balance(Account.BudgetRealised).ShouldBe(700_000);
        _ledger.Balance(Account.Cash).ShouldBe(-700_000);
        _ledger.Balance(Account.Correction).ShouldBe(0);
        _ledger.Balance(Account.BudgetRealised, recordedSeq: 3).ShouldBe(500_000);
    }

    [Fact] public void A_breach_is_warned_of_as_of_any_document() =>
        Correct("amount", "1.500.000").Warnings.ShouldHaveSingleItem().Rule.ShouldBe("pagu-exceeded");

    [Fact] public void What_its_own_rules_refuse_is_refused() =>
        Correct("amount", "0").Refusal!.Rule.ShouldBe("amount-not-positive");

    [Fact] public void A_payment_that_a_return_gives_back_cannot_go_nor_become_less_than_that()
    {
        _ledger.Add(Sts("STS-1", "0117", 250_000));
        Correct("void", "").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("amount", "200000").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("amount", "250000").Refusal.ShouldBeNull();
    }

    [Fact] public void A_reservation_that_was_released_cannot_go()
    {
        _ledger.Add(Reserved("R-1", 100_000));
        _ledger.Add(Released("L-1", "R-1", 50_000));
        Tell("reservations", "R-1", "void", "").Refusal!.Rule.ShouldBe("document-in-use");
    }

    [Fact] public void A_correction_back_is_recorded_and_the_same_paper_again_is_not()
    {
        Correct("amount", "500000", "BA/1").Fact.ShouldNotBeNull();
        Correct("amount", "300000", "BA/2").Fact.ShouldNotBeNull();
        Line.Realised.ShouldBe(new(500_000));
        Correct("amount", "500000", "BA/1").Fact.ShouldBeNull();
        Correct("amount", "500000", "BA/3").Fact.ShouldNotBeNull();
        Line.Realised.ShouldBe(new(700_000));
    }

    [Fact] public void A_payment_that_goes_to_another_year_and_back_stands_where_it_stood()
    {
        _ledger.Add(Sts("STS-1", "0117", 50_000, new(2025, 3, 1)));
        Correct("transferred_on", "2025-01-02").Refusal.ShouldBeNull();
        Line.Payments.Values.Select(payment => payment.Number).ShouldBe(["0118"]);
        _ledger.Balance(Account.OtherRevenue).ShouldBe(0);
        Correct("transferred_on", "2024-12-31", "BA/2").Refusal.ShouldBeNull();
        Line.Payments.Values.Single(payment => payment.Number == "0117").Left.ShouldBe(new(250_000));
        _ledger.Balance(Account.BudgetRealised).ShouldBe(500_000);
        _ledger.Balance(Account.OtherRevenue).ShouldBe(-50_000);
    }

    private BudgetLine Line => (BudgetLine)_ledger.StateOf(Budgets.Samples.Line.Stream);

    private Decision Correct(string field, string value, string evidence = "BA/1") =>
        Tell("payments", Key, field, value, evidence);

    private Decision Tell(string kind, string key, string field, string value, string evidence = "BA/1")
    {
        var seen = Rows.Seen([Rows.Card("gianyar-desa-2024-2")], ledger: _ledger);
        return _ledger.TellRow(new AskedLater(_ => new CorrectionsFile().Read(Rows.Row(new()
        {
            ["kind"] = kind, ["key"] = key, ["field"] = field, ["value"] = value, ["reason"] = "salah ketik",
            ["evidence"] = evidence,
        })).Command(seen)), seen);
    }
}
