using JamsostekLedger.Access;
using JamsostekLedger.Approvals;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Persons;
using JamsostekLedger.Plans;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Rates;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Signing;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Registry;

/// <summary>Which right an account needs for a command: asked where every command is decided.</summary>
public static class CommandRights
{
    /// <summary>
    /// Any of these is enough; null where what is asked is decided by who asks and not by a right: what is said of a
    /// request. A command that is not here is nobody's, so that a new one is not everybody's.
    /// </summary>
    public static IReadOnlyList<Right>? Of(ICommand command) => command switch
    {
        ApproveRequest or RejectRequest or WithdrawRequest or CarryOutRequest or RequestApproval => null,
        ReviseDocument revised => OfDocument(revised.Before),
        RepeatDocument => [Right.RecordMoney, Right.RecordBpjs, Right.RecordClaims, Right.Verify],
        LookAtPerson => [Right.Look],
        ForgetPerson => [Right.Forget],
        RecordPremiumRate or SetFundRule => [Right.SetRates],
        CheckWorker => [Right.Verify],
        ReceiveInvoice or RecordReceipt or NumberMembership or RecordStatement => [Right.RecordMoney, Right.RecordBpjs],
        NoticeClaim or CorrectClaim or TakeClaimStep or SubmitClaim or RecordClaimDocument or NameHeir or NameChild
            or DecideClaim or PayBenefit or ReverseBenefit => [Right.RecordClaims],
        OpenProgramme or SetPagu or ReserveBudget or ReleaseReservation or RecordSp2d or PayProvisionally or RecordSts
            or CarryOverEarmark or ProposeWorker or EnrolWorker or EndEnrolment or CorrectNik or CorrectPerson
            or MergePersons or PublishFigure or ObserveCoverage or SetCoverageTarget
            or KeepPlan or ReservePlan or ClosePeriod or ReopenPeriod or RuleRows or ExplainBreak
            or AssignBreak or SignReconciliation => [Right.RecordMoney],
        GrantRole or EndRole => [Right.Administer],
        // Whoever may take rows away says that he does.
        NoteDownload => null,
        _ => [],
    };

    /// <summary>What whoever sends rows of a kind of file needs; rows that put documents right ask for more.</summary>
    public static IReadOnlyList<Right> OfKind(string kind) => kind switch
    {
        "rates" or "fund-rules" => [Right.SetRates],
        "verifications" => [Right.Verify],
        "invoices" or "receipts" or "memberships" => [Right.RecordMoney, Right.RecordBpjs],
        "claims" or "claim-notices" or "claim-corrections" or "claim-documents" or "claim-heirs" or "claim-children"
            or "claim-applications" or "claim-steps" or "claim-decisions" => [Right.RecordClaims],
        "corrections" =>
            [Right.RecordMoney, Right.RecordBpjs, Right.RecordClaims, Right.Verify, Right.SetRates],
        _ => [Right.RecordMoney],
    };

    // Whoever records a document puts it right.
    private static IReadOnlyList<Right> OfDocument(LedgerEvent document) => document switch
    {
        PremiumRateRecorded or FundRuleSet => [Right.SetRates],
        WorkerChecked => [Right.Verify],
        InvoiceReceived or ReceiptRecorded or MembershipNumbered => [Right.RecordMoney, Right.RecordBpjs],
        ClaimNoticed or ClaimCorrected or ClaimStepTaken or ClaimSubmitted or ClaimDocumentRecorded or HeirNamed
            or ChildNamed or ClaimDecided or BenefitPaid or BenefitReversed => [Right.RecordClaims],
        _ => [Right.RecordMoney],
    };
}
