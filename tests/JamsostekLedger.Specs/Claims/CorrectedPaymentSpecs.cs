using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using static JamsostekLedger.Specs.Claims.Samples;

namespace JamsostekLedger.Specs.Claims;

/// <summary>Payments of claims, put right and voided beside their reversal.</summary>
public class CorrectedPaymentSpecs
{
    private const string Other = "JKM-2024-0118";

    private readonly MemoryLedger _ledger = new();

    [Fact] public void An_amount_that_was_wrong_is_as_if_it_had_been_right()
    {
        Given(Paid("TRF-1", 40_000_000));
        Correct("TRF-1", "amount", "42.000.000").Refusal.ShouldBeNull();
        Total.ShouldBe(42_000_000);
        _ledger.Balance(Account.Benefits(Benefit.Jkm), recordedSeq: 1).ShouldBe(40_000_000);
        Tell(Row("TRF-1", 42_000_000)).Fact.ShouldBeNull();
        Tell(Row("TRF-1", 40_000_000)).Warnings.Single().Rule.ShouldBe("corrected-since");
        Tell(Row("TRF-1", 41_000_000)).Refusal!.Rule.ShouldBe("key-differs");
    }

    [Fact] public void A_payment_that_never_was_counts_nowhere_and_its_claim_is_unpaid()
    {
        Given(Paid("TRF-1", 40_000_000), Paid("TRF-2", 2_000_000));
        Correct("TRF-2", "void", "TRF-3").Refusal.ShouldBeNull();
        Total.ShouldBe(40_000_000);
        Tell(Row("TRF-2", 2_000_000)).Warnings.Single().Message.ShouldContain("digantikan TRF-3");
        Correct("TRF-1", "void").Refusal.ShouldBeNull();
        _ledger.Balance(Account.ClaimsPaid).ShouldBe(0);
    }

    [Fact] public void A_payment_that_was_reversed_stays_as_long_as_its_reversal()
    {
        Given(Paid("TRF-1", 40_000_000), Reversed("TRF-9", "TRF-1", 40_000_000));
        Correct("TRF-1", "amount", "42000000").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("TRF-1", "void").Refusal!.Rule.ShouldBe("document-in-use");
        Correct("TRF-1", "component", "pemakaman").Refusal.ShouldBeNull();
        Correct("TRF-9", "paid_on", "2024-05-07").Refusal.ShouldBeNull();
        Correct("TRF-9", "paid_on", "2024-04-01").Refusal!.Rule.ShouldBe("reversal-before-payment");
        Correct("TRF-1", "reverses", "TRF-9").Refusal!.Rule.ShouldBe("correction-of-taken");
        Correct("TRF-9", "void").Refusal.ShouldBeNull();
        Correct("TRF-1", "amount", "42000000").Refusal.ShouldBeNull();
        Total.ShouldBe(42_000_000);
    }

    [Fact] public void A_payment_goes_to_the_claim_that_it_is_of_with_its_reversal()
    {
        Given(Paid("TRF-1", 40_000_000), Reversed("TRF-9", "TRF-1", 40_000_000));
        Correct("TRF-1", "claim_number", Other).Refusal.ShouldBeNull();
        State(Row("TRF-1", 1).Claim).Payments.ShouldBeEmpty();
        State(Other).Payments["TRF-1"].ReversedOn.ShouldNotBeNull();
        Total.ShouldBe(0);
    }

    [Fact] public void Of_its_people_a_fact_keeps_numbers()
    {
        Given(Paid("TRF-1", 40_000_000) with { Payment = Row("TRF-1", 40_000_000) with { Worker = null } });
        Correct("TRF-1", "nik", "5104012005680006").Refusal.ShouldBeNull();
        var revised = _ledger.Facts.OfType<DocumentRevised>().Single();
        revised.Changes.ShouldBe([new("nik", null, $"{Worker}")]);
        ((BenefitPaid)revised.After!).Payment.Worker.ShouldBe(Worker);
        Correct("TRF-1", "payee", "Ni Made").Refusal!.Rule.ShouldBe("correction-key-shape");
        Correct("TRF-1 / JKM-2024-0117", "payee", "Ni Made").Refusal.ShouldBeNull();
        var payee = _ledger.Facts.OfType<DocumentRevised>().Last();
        ((BenefitPaid)payee.After!).Payment.Payee.ShouldBe(Worker);
    }

    [Fact] public void A_nik_and_a_relation_that_were_empty_come_later()
    {
        Given(Paid("TRF-1", 40_000_000) with
        {
            Payment = Row("TRF-1", 40_000_000) with { Worker = null, Relation = null },
        });
        Tell(Row("TRF-1", 40_000_000)).Fact.ShouldBeOfType<DocumentRevised>().What.ShouldBe(RevisionKind.Completed);
        Tell(Row("TRF-1", 40_000_000)).Fact.ShouldBeNull();
    }

    private void Given(params LedgerEvent[] facts) => facts.ToList().ForEach(_ledger.Add);

    private long Total => _ledger.Balance(Account.Benefits(Benefit.Jkm));

    private Claim State(string claim) => (Claim)_ledger.StateOf(Claim.StreamOf(claim));

    private Seen Look() => Rows.Seen(
        [Rows.Card("gianyar-desa-2024-2")], ledger: _ledger,
        persons: new()
        {
            ["nik:5104012005680006"] = Worker, ["payee:JKM-2024-0117:NI MADE"] = Worker,
        });

    private Decision Tell(ClaimPayment payment) => _ledger.TellRow(new PayBenefit(payment), Look());

    private Decision Correct(string key, string field, string value = "")
    {
        var row = Rows.Row(new()
        {
            ["kind"] = "claims", ["key"] = key, ["field"] = field, ["value"] = value, ["reason"] = "salah ketik",
            ["evidence"] = "BA/1",
        });
        var read = new CorrectionsFile().Read(row);
        return row.Refusals is [var refusal, ..]
            ? Decision.Refuse(refusal.Rule, refusal.Message)
            : _ledger.TellRow(new AskedLater(_ => read.Command(Look())), Look());
    }
}
