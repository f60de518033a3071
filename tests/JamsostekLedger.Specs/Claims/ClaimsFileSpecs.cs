using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using static JamsostekLedger.Specs.Claims.Samples;

namespace JamsostekLedger.Specs.Claims;

public class ClaimsFileSpecs
{
    private const string Nik = "5104011505800001";

    private static readonly ClaimsFile File = new();
    private static readonly Seen Seen = Rows.Seen(
        [Rows.Card("gianyar-desa-2024-2"), Rows.Card("kontrak", vulnerable: false)],
        persons: new() { [$"nik:{Nik}"] = Worker, ["payee:JKM-2024-0117:NI WAYAN SARI"] = Heir });

    private static readonly Dictionary<string, string> Paid = new()
    {
        ["claim_number"] = "JKM-2024-0117", ["benefit"] = "JKM", ["component"] = "santunan sekaligus",
        ["segment"] = "BPU", ["programme"] = "gianyar-desa-2024-2", ["nik"] = Nik, ["event_date"] = "2024-03-02",
        ["paid_on"] = "2024-04-17", ["amount"] = "42000000", ["payee"] = "Ni Wayan Sari", ["relation"] = "istri",
        ["payment_reference"] = "P1", ["district"] = "Ubud",
    };

    private static readonly Dictionary<string, string> Reversed = new(Paid)
    {
        ["payment_reference"] = "R1", ["paid_on"] = "2024-05-06", ["reverses"] = "P1",
    };

    [Fact] public void A_row_pays_a_benefit() =>
        Rows.Command(File, Rows.Row(Paid), Seen).ShouldBe(new PayBenefit(Row("P1", 42_000_000)));

    [Fact] public void A_row_that_names_a_payment_reverses_it()
    {
        Rows.Command(File, Rows.Row(Reversed), Seen)
            .ShouldBe(new ReverseBenefit(Row("R1", 42_000_000, new(2024, 5, 6)), "P1"));
        File.Read(Rows.Row(Reversed)).RefersTo.ShouldBe(Samples.Paid("P1", 1).Key);
        File.Read(Rows.Row(Paid)).RefersTo.ShouldBeNull();
    }

    [Fact] public void A_reason_is_of_a_reversal_or_of_a_payment_beyond_the_decision()
    {
        Rows.Command(File, Rows.Row(Reversed, ("reason", "salah bayar")), Seen)
            .ShouldBeOfType<ReverseBenefit>().Reason.ShouldBe("salah bayar");
        Rows.Command(File, Rows.Row(Paid, ("reason", "kurang"), ("beyond_decision", "ya")), Seen)
            .ShouldBeOfType<PayBenefit>().BeyondReason.ShouldBe("kurang");
        Rows.Command(File, Rows.Row(Paid, ("beyond_decision", "ya")), Seen)
            .ShouldBeOfType<PayBenefit>().BeyondReason.ShouldBe("");
        Rows.Refusals(File, Rows.Row(Paid, ("reason", "kurang")), Seen).ShouldBe(["reason: reason-without-need"]);
    }

    [Fact] public void Every_optional_column_may_be_missing() =>
        Rows.Command(
            File, Rows.Row(Paid, ("programme", null), ("nik", null), ("relation", null), ("district", null)), Seen)
            .ShouldBe(new PayBenefit(Row("P1", 42_000_000) with
            {
                Programme = null, Vulnerable = null, Worker = null, Relation = null, District = null,
            }));

    [Fact] public void Whether_the_programme_is_for_vulnerable_workers_is_kept_as_seen() =>
        Rows.Command(File, Rows.Row(Paid, ("programme", "kontrak")), Seen)
            .ShouldBeOfType<PayBenefit>().Payment.Vulnerable.ShouldBe(false);

    [Fact] public void No_fact_holds_the_NIK_or_the_payee()
    {
        var fact = Rows.Command(File, Rows.Row(Paid), Seen).Fact.ToString();
        fact.ShouldNotContain(Nik);
        fact.ShouldNotContain("Wayan", Case.Insensitive);
    }

    [Fact] public void A_row_names_the_worker_and_the_payee_to_the_vault()
    {
        File.Read(Rows.Row(Paid)).Persons.ShouldBe(
        [
            new($"nik:{Nik}", Nik, null), new("payee:JKM-2024-0117:NI WAYAN SARI", null, "Ni Wayan Sari"),
        ]);
        File.Read(Rows.Row(Paid, ("nik", null))).Persons.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("benefit", "JKN", "benefit: value-not-in-list")]
    [InlineData("segment", "PBI", "segment: value-not-in-list")]
    [InlineData("amount", "0", "amount: amount-not-positive")]
    [InlineData("amount", "-42000000", "amount: amount-not-positive")]
    [InlineData("payee", null, "payee: cell-empty")]
    [InlineData("payment_reference", null, "payment_reference: cell-empty")]
    [InlineData("programme", "other", "programme: programme-unknown")]
    public void A_row_with_a_fault_is_refused_by_name(string column, string? text, string refusal) =>
        Rows.Refusals(File, Rows.Row(Paid, (column, text)), Seen).ShouldBe([refusal]);
}
