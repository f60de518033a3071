using JamsostekLedger.Access;
using JamsostekLedger.Approvals;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Persons;
using JamsostekLedger.Rates;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Registry;
using NodaTime;
using static JamsostekLedger.Specs.Budgets.Samples;

namespace JamsostekLedger.Specs.Approvals;

public class DeedsSpecs
{
    private static readonly LocalDate Day = Samples.Day;
    private static readonly PersonId Person = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));
    private static readonly BreakExplained Said = new(
        "2026-04", 0, Day, "0f8fad5bd9cb469f", "amount-differs", "statement-wrong", "Bank salah ketik");

    private static readonly RowsRuled Joined = new(
        "2026-04", 0, Day, "payments", true, ["a"], ["b"], "Beda pembulatan", new(100));

    private static readonly ClaimStepTaken Step = new(
        "JKM-2026-0001", ClaimStep.Rejection, Day, null, "not-covered", "TLK-1", []);

    private static readonly WorkerChecked Check = new(
        Person, "gianyar-desa-2024-2", CheckStage.Decree, null, "SK 12/2026", null, Day);

    private static readonly PremiumRateRecorded Rate = Rates.Samples.Raised;

    /// <summary>Everything that needs a second person, one each.</summary>
    internal static (string Deed, ICommand Command)[] All { get; } =
    [
        (Deed.PaguRevision, new SetPagu(Dppa(10))),
        (Deed.ListDecree, new CheckWorker(Check)),
        (Deed.ClaimRejection, new TakeClaimStep(Step)),
        (Deed.ClaimReversal, new ReverseBenefit(Claims.Samples.Row("BTL-1", 10), "BYR-1") { Reason = "keliru" }),
        (Deed.BreakForgiving, new ExplainBreak(Said, Stands: false)),
        (Deed.BreakForgiving, new RuleRows(Joined, Holds: false)),
        (Deed.PeriodClosing, new ClosePeriod(new(2026, 4), Day, "BA-4")),
        (Deed.PeriodReopening, new ReopenPeriod(new(2026, 4), Day, "SP2D tertinggal")),
        (Deed.Rates, new RecordPremiumRate(Rate)),
        (Deed.Rates, new SetFundRule(new("APBDES", true, new(2026, 6), "Surat B/34"))),
        (Deed.PersonForgetting, new ForgetPerson(new(Person, Day, "Permintaan pemilik data"))),
        (Deed.PersonLook, new LookAtPerson(new(Person, Day, "bpjs", "name,nik", "Klaim", "0f8f"))),
        (Deed.RoleChange, new GrantRole(Specs.Access.Samples.Granted)),
        (Deed.RoleChange, new EndRole(Specs.Access.Samples.Ended)),
        (Deed.PaguRevision, Revised(new SetPagu(Dpa(12)), Dpa(10))),
        (Deed.PaguRevision, Revised(null, Dpa(10))),
        (Deed.ClaimReversal, Revised(null, Claims.Samples.Paid("BYR-1", 10))),
        (Deed.ClaimReversal, Revised(new PayBenefit(Claims.Samples.Row("BYR-1", 9)), Claims.Samples.Paid("BYR-1", 10))),
        (Deed.ClaimReversal, Revised(null, Claims.Samples.Reversed("BTL-1", "BYR-1", 10))),
        (Deed.ClaimRejection, Revised(null, Step)),
        (Deed.ListDecree, Revised(null, Check)),
        (Deed.ListDecree, Revised(new CheckWorker(Check), Check with { Stage = CheckStage.Village })),
        (Deed.Rates, Revised(null, Rate)),
    ];

    public static TheoryData<int> Each => [.. Enumerable.Range(0, All.Length)];

    [Theory, MemberData(nameof(Each))]
    public void It_needs_a_second_person(int at) =>
        Deeds.Of(All[at].Command, StateOf(All[at].Command)).ShouldBe(All[at].Deed);

    [Fact] public void Every_deed_has_a_rule_and_every_rule_a_deed() => Reference.ApprovalRulesSpecs.Deeds
        .ShouldBe(All.Select(one => one.Deed).Distinct(), ignoreOrder: true);

    public static TheoryData<int> EachAlone => [.. Enumerable.Range(0, Alone.Length)];

    private static ICommand[] Alone { get; } =
    [
        new SetPagu(Dpa(10)),
        new CheckWorker(Check with { Stage = CheckStage.Registry }),
        new TakeClaimStep(Step with { Step = ClaimStep.Verification, Reason = null }),
        new PayBenefit(Claims.Samples.Row("BYR-1", 10)),
        new ExplainBreak(Said with { DeferredTo = "2026-05", Explanation = null }, Stands: true),
        new ExplainBreak(Said with { Explanation = "ledger-wrong" }, Stands: true),
        new RuleRows(Joined with { Tolerance = null }, Holds: true),
        new LookAtPerson(new(Person, Day, "finance", "name,nik_last_four", "Rekonsiliasi", "0f8f")),
        Revised(new PayBenefit(Claims.Samples.Row("BYR-1", 10) with { District = "Tegallalang" }),
            Claims.Samples.Paid("BYR-1", 10)),
        Revised(new RecordSp2d(Sp2d("0117", 9)), Sp2d("0117", 10)),
    ];

    [Theory, MemberData(nameof(EachAlone))]
    public void One_person_may_do_it(int at) => Deeds.Of(Alone[at], StateOf(Alone[at])).ShouldBeNull();

    [Fact] public void A_second_DPA_of_a_line_revises_it() => Deeds.Of(
        new SetPagu(Dpa(12) with { DocumentNumber = "DPA/2024/18" }), BudgetLine.Empty.Evolve(Dpa(10)))
        .ShouldBe(Deed.PaguRevision);

    [Fact] public void Who_is_refused_hears_where_to_ask() =>
        Deeds.NeedsSecondPerson.ShouldBe(new("needs-second-person", Deeds.NeedsSecondPerson.Message));

    private static object StateOf(ICommand command) => StreamTypes.OfStream(command.Stream).Empty;

    private static ReviseDocument Revised(ICommand? again, LedgerEvent before) => new(
        again?.Stream ?? "budget/x", before, again, 1, again is null ? RevisionKind.Voided : RevisionKind.Corrected, [],
        "salah ketik", "BA/1");
}
