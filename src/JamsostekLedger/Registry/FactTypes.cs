using JamsostekLedger.Ledger;

namespace JamsostekLedger.Registry;

/// <summary>
/// Every type of fact with its stored name. A name that is not here stops a read: a fact is never skipped.
/// </summary>
public static class FactTypes
{
    private static readonly Dictionary<string, FactType> ByName = new FactType[]
    {
        FactType.Of("programme_opened", () => LedgerJson.Stored.ProgrammeOpened),
        FactType.Of("pagu_set", () => LedgerJson.Stored.PaguSet),
        FactType.Of("budget_reserved", () => LedgerJson.Stored.BudgetReserved),
        FactType.Of("reservation_released", () => LedgerJson.Stored.ReservationReleased),
        FactType.Of("premium_paid", () => LedgerJson.Stored.PremiumPaid),
        FactType.Of("provisional_payment_made", () => LedgerJson.Stored.ProvisionalPaymentMade),
        FactType.Of("premium_returned", () => LedgerJson.Stored.PremiumReturned),
        FactType.Of("earmark_carried_over", () => LedgerJson.Stored.EarmarkCarriedOver),
        FactType.Of("worker_proposed", () => LedgerJson.Stored.WorkerProposed),
        FactType.Of("worker_checked", () => LedgerJson.Stored.WorkerChecked),
        FactType.Of("worker_enrolled", () => LedgerJson.Stored.WorkerEnrolled),
        FactType.Of("membership_numbered", () => LedgerJson.Stored.MembershipNumbered),
        FactType.Of("worker_ended", () => LedgerJson.Stored.WorkerEnded),
        FactType.Of("cover_paid", () => LedgerJson.Stored.CoverPaid),
        FactType.Of("cover_released", () => LedgerJson.Stored.CoverReleased),
        FactType.Of("cover_settled", () => LedgerJson.Stored.CoverSettled),
        FactType.Of("invoice_received", () => LedgerJson.Stored.InvoiceReceived),
        FactType.Of("receipt_recorded", () => LedgerJson.Stored.ReceiptRecorded),
        FactType.Of("payment_matched", () => LedgerJson.Stored.PaymentMatched),
        FactType.Of("refund_matched", () => LedgerJson.Stored.RefundMatched),
        FactType.Of("credit_moved", () => LedgerJson.Stored.CreditMoved),
        FactType.Of("premium_allocated", () => LedgerJson.Stored.PremiumAllocated),
        FactType.Of("allocation_released", () => LedgerJson.Stored.AllocationReleased),
        FactType.Of("premium_computed", () => LedgerJson.Stored.PremiumComputed),
        FactType.Of("invoice_settled", () => LedgerJson.Stored.InvoiceSettled),
        FactType.Of("premium_recomputed", () => LedgerJson.Stored.PremiumRecomputed),
        FactType.Of("claim_noticed", () => LedgerJson.Stored.ClaimNoticed),
        FactType.Of("claim_corrected", () => LedgerJson.Stored.ClaimCorrected),
        FactType.Of("claim_step_taken", () => LedgerJson.Stored.ClaimStepTaken),
        FactType.Of("claim_submitted", () => LedgerJson.Stored.ClaimSubmitted),
        FactType.Of("claim_document_recorded", () => LedgerJson.Stored.ClaimDocumentRecorded),
        FactType.Of("heir_named", () => LedgerJson.Stored.HeirNamed),
        FactType.Of("child_named", () => LedgerJson.Stored.ChildNamed),
        FactType.Of("claim_decided", () => LedgerJson.Stored.ClaimDecided),
        FactType.Of("benefit_paid", () => LedgerJson.Stored.BenefitPaid),
        FactType.Of("benefit_reversed", () => LedgerJson.Stored.BenefitReversed),
        FactType.Of("premium_rate_recorded", () => LedgerJson.Stored.PremiumRateRecorded),
        FactType.Of("fund_rule_set", () => LedgerJson.Stored.FundRuleSet),
        FactType.Of("figure_published", () => LedgerJson.Stored.FigurePublished),
        FactType.Of("nik_corrected", () => LedgerJson.Stored.NikCorrected),
        FactType.Of("person_corrected", () => LedgerJson.Stored.PersonCorrected),
        FactType.Of("persons_merged", () => LedgerJson.Stored.PersonsMerged),
        FactType.Of("person_forgotten", () => LedgerJson.Stored.PersonForgotten),
        FactType.Of("person_looked_at", () => LedgerJson.Stored.PersonLookedAt),
        FactType.Of("coverage_observed", () => LedgerJson.Stored.CoverageObserved),
        FactType.Of("coverage_target_set", () => LedgerJson.Stored.CoverageTargetSet),
        FactType.Of("plan_kept", () => LedgerJson.Stored.PlanKept),
        FactType.Of("plan_reserved", () => LedgerJson.Stored.PlanReserved),
        FactType.Of("document_revised", () => LedgerJson.Stored.DocumentRevised),
        FactType.Of("period_closed", () => LedgerJson.Stored.PeriodClosed),
        FactType.Of("period_reopened", () => LedgerJson.Stored.PeriodReopened),
        FactType.Of("opening_balances_kept", () => LedgerJson.Stored.OpeningBalancesKept),
        FactType.Of("statement_recorded", () => LedgerJson.Stored.StatementRecorded),
        FactType.Of("statement_rows_recorded", () => LedgerJson.Stored.StatementRowsRecorded),
        FactType.Of("rows_ruled", () => LedgerJson.Stored.RowsRuled),
        FactType.Of("break_explained", () => LedgerJson.Stored.BreakExplained),
        FactType.Of("break_assigned", () => LedgerJson.Stored.BreakAssigned),
        FactType.Of("reconciliation_signed", () => LedgerJson.Stored.ReconciliationSigned),
        FactType.Of("approval_requested", () => LedgerJson.Stored.ApprovalRequested),
        FactType.Of("approval_given", () => LedgerJson.Stored.ApprovalGiven),
        FactType.Of("approval_rejected", () => LedgerJson.Stored.ApprovalRejected),
        FactType.Of("approval_withdrawn", () => LedgerJson.Stored.ApprovalWithdrawn),
        FactType.Of("approval_carried_out", () => LedgerJson.Stored.ApprovalCarriedOut),
        FactType.Of("role_granted", () => LedgerJson.Stored.RoleGranted),
        FactType.Of("role_ended", () => LedgerJson.Stored.RoleEnded),
        FactType.Of("rows_downloaded", () => LedgerJson.Stored.RowsDownloaded),
        FactType.Of("sign_in_failed", () => LedgerJson.Stored.SignInFailed),
        FactType.Of("database_restored", () => LedgerJson.Stored.DatabaseRestored),
    }.ToDictionary(type => type.Name);

    private static readonly Dictionary<Type, FactType> ByClrType =
        ByName.Values.ToDictionary(type => type.ClrType);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<FactType> All => ByName.Values;

    /// <summary>The type of a fact.</summary>
    public static FactType Of(LedgerEvent fact) => ByClrType[fact.GetType()];

    /// <summary>The type with a stored name.</summary>
    /// <exception cref="InvalidDataException">Nobody knows the name: the ledger is newer than the program.</exception>
    public static FactType Named(string name) => ByName.TryGetValue(name, out var type)
        ? type
        : throw new InvalidDataException($"The ledger holds facts of type {name}, which this version does not know.");
}
