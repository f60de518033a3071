using JamsostekLedger.Access;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Persons;
using JamsostekLedger.Rates;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Approvals;

/// <summary>Which commands need a second person.</summary>
public static class Deeds
{
    /// <summary>The detail of a person that is shown to another office only when a second person agrees.</summary>
    public const string FullNik = "nik";

    /// <summary>
    /// So many rows a request holds, as the sentence below says: what somebody reads before agreeing has an end, and so
    /// has a fact.
    /// </summary>
    public const int MostRows = 2_000;

    /// <summary>Why a command is not recorded by the account that asks alone.</summary>
    public static Refusal NeedsSecondPerson { get; } = new("needs-second-person",
        "Baris ini baru tercatat setelah disetujui orang lain, dan satu permintaan memuat paling banyak 2.000 baris. "
        + "Pecah berkasnya, lalu minta persetujuan di halaman Menunggu persetujuan.");

    /// <summary>The deed that a command is; null where one person may do it.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="state">State of its stream.</param>
    public static string? Of(ICommand command, object state) => command switch
    {
        SetPagu { Set: var set } => IsRevision(set, state as BudgetLine) ? Deed.PaguRevision : null,
        CheckWorker { Check.Stage: CheckStage.Decree } => Deed.ListDecree,
        TakeClaimStep { Taken.Step: ClaimStep.Rejection } => Deed.ClaimRejection,
        ReverseBenefit => Deed.ClaimReversal,
        ExplainBreak { Explained: var explained } => Forgives(explained) ? Deed.BreakForgiving : null,
        RuleRows { Ruled.Tolerance: not null } => Deed.BreakForgiving,
        ClosePeriod => Deed.PeriodClosing,
        ReopenPeriod => Deed.PeriodReopening,
        RecordPremiumRate or SetFundRule => Deed.Rates,
        ForgetPerson => Deed.PersonForgetting,
        LookAtPerson { Look.Shown: var shown } => shown.Split(',').Contains(FullNik) ? Deed.PersonLook : null,
        GrantRole or EndRole => Deed.RoleChange,
        ReviseDocument revised => OfRevised(revised.Before, revised.Again?.Fact),
        _ => null,
    };

    /// <summary>The deed that voiding a document is; null where one person may do it.</summary>
    public static string? OfVoid(LedgerEvent document) => OfRevised(document, null);

    // Putting a document right is no way around the form that records it.
    private static string? OfRevised(LedgerEvent before, LedgerEvent? after) => (before, after) switch
    {
        (PaguSet, _) => Deed.PaguRevision,
        (WorkerChecked was, var now) when IsDecree(was) || IsDecree(now) => Deed.ListDecree,
        (ClaimStepTaken was, var now) when IsRejection(was) || IsRejection(now) => Deed.ClaimRejection,
        (BenefitPaid paid, var now) => now is BenefitPaid { Payment.Amount: var amount }
            && amount == paid.Payment.Amount ? null : Deed.ClaimReversal,
        (BenefitReversed, _) => Deed.ClaimReversal,
        (PremiumRateRecorded or FundRuleSet, _) => Deed.Rates,
        _ => null,
    };

    private static bool IsRevision(PaguSet set, BudgetLine? line) => set.Kind == PaguKind.Dppa
        || line?.Documents.Any(document => document.Line == set.Line && document.DocumentNumber != set.DocumentNumber)
            == true;

    private static bool Forgives(BreakExplained said) => said.DeferredTo is null
        && BreakExplanations.Of(said.Reason).Any(one => one.Code == said.Explanation && one.Forgives);

    private static bool IsDecree(LedgerEvent? fact) => fact is WorkerChecked { Stage: CheckStage.Decree };

    private static bool IsRejection(LedgerEvent? fact) => fact is ClaimStepTaken { Step: ClaimStep.Rejection };
}
