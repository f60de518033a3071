using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using JamsostekLedger.Access;
using JamsostekLedger.Approvals;
using JamsostekLedger.Audit;
using JamsostekLedger.Budgets;
using JamsostekLedger.Checks;
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

/// <summary>How facts, headers and views are written as JSON. The spelling is a stored format.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    // What follows from a fact (its key, its stream) is code that may change; it has no place in what is stored.
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(RupiahJson), typeof(PersonIdJson), typeof(LocalDateJson), typeof(YearMonthJson), typeof(InstantJson),
        typeof(FactInside),
    ])]
[JsonSerializable(typeof(ProgrammeOpened))]
[JsonSerializable(typeof(PaguSet))]
[JsonSerializable(typeof(BudgetReserved))]
[JsonSerializable(typeof(ProvisionalPaymentMade))]
[JsonSerializable(typeof(ReservationReleased))]
[JsonSerializable(typeof(PremiumPaid))]
[JsonSerializable(typeof(PremiumReturned))]
[JsonSerializable(typeof(EarmarkCarriedOver))]
[JsonSerializable(typeof(WorkerProposed))]
[JsonSerializable(typeof(WorkerChecked))]
[JsonSerializable(typeof(WorkerEnrolled))]
[JsonSerializable(typeof(MembershipNumbered))]
[JsonSerializable(typeof(WorkerEnded))]
[JsonSerializable(typeof(CoverPaid))]
[JsonSerializable(typeof(CoverReleased))]
[JsonSerializable(typeof(InvoiceReceived))]
[JsonSerializable(typeof(ReceiptRecorded))]
[JsonSerializable(typeof(PaymentMatched))]
[JsonSerializable(typeof(RefundMatched))]
[JsonSerializable(typeof(CreditMoved))]
[JsonSerializable(typeof(PremiumAllocated))]
[JsonSerializable(typeof(AllocationReleased))]
[JsonSerializable(typeof(PremiumComputed))]
[JsonSerializable(typeof(CoverSettled))]
[JsonSerializable(typeof(InvoiceSettled))]
[JsonSerializable(typeof(PremiumRecomputed))]
[JsonSerializable(typeof(RecordedPayment))]
[JsonSerializable(typeof(ProvisionalPayment))]
[JsonSerializable(typeof(ClaimNoticed))]
[JsonSerializable(typeof(ClaimCorrected))]
[JsonSerializable(typeof(ClaimStepTaken))]
[JsonSerializable(typeof(ClaimSubmitted))]
[JsonSerializable(typeof(ClaimDocumentRecorded))]
[JsonSerializable(typeof(HeirNamed))]
[JsonSerializable(typeof(ChildNamed))]
[JsonSerializable(typeof(ClaimDecided))]
[JsonSerializable(typeof(BenefitPaid))]
[JsonSerializable(typeof(BenefitReversed))]
[JsonSerializable(typeof(PremiumRateRecorded))]
[JsonSerializable(typeof(FundRuleSet))]
[JsonSerializable(typeof(FigurePublished))]
[JsonSerializable(typeof(NikCorrected))]
[JsonSerializable(typeof(PersonCorrected))]
[JsonSerializable(typeof(PersonForgotten))]
[JsonSerializable(typeof(PersonsMerged))]
[JsonSerializable(typeof(PersonLookedAt))]
[JsonSerializable(typeof(CoverageObserved))]
[JsonSerializable(typeof(CoverageTargetSet))]
[JsonSerializable(typeof(PlanKept))]
[JsonSerializable(typeof(PlanReserved))]
[JsonSerializable(typeof(DatabaseRestored))]
[JsonSerializable(typeof(PeriodClosed))]
[JsonSerializable(typeof(PeriodReopened))]
[JsonSerializable(typeof(OpeningBalancesKept))]
[JsonSerializable(typeof(StatementRecorded))]
[JsonSerializable(typeof(RowsRuled))]
[JsonSerializable(typeof(BreakExplained))]
[JsonSerializable(typeof(BreakAssigned))]
[JsonSerializable(typeof(ReconciliationSigned))]
[JsonSerializable(typeof(StatementRowsRecorded))]
[JsonSerializable(typeof(ApprovalRequested))]
[JsonSerializable(typeof(RoleGranted))]
[JsonSerializable(typeof(RoleEnded))]
[JsonSerializable(typeof(SignInFailed))]
[JsonSerializable(typeof(RowsDownloaded))]
[JsonSerializable(typeof(AccountRoles))]
[JsonSerializable(typeof(ApprovalGiven))]
[JsonSerializable(typeof(ApprovalRejected))]
[JsonSerializable(typeof(ApprovalWithdrawn))]
[JsonSerializable(typeof(ApprovalCarriedOut))]
[JsonSerializable(typeof(DocumentRevised))]
[JsonSerializable(typeof(Headers))]
[JsonSerializable(typeof(ProgrammeCard))]
[JsonSerializable(typeof(BudgetLineCard))]
[JsonSerializable(typeof(RosterMember))]
[JsonSerializable(typeof(MergedPerson))]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(ClaimCase))]
[JsonSerializable(typeof(RegionalRates))]
[JsonSerializable(typeof(Figure))]
[JsonSerializable(typeof(CoverageDay))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(PeriodBooks))]
[JsonSerializable(typeof(StatementBook))]
[JsonSerializable(typeof(ApprovalRequest))]
[JsonSerializable(typeof(MonthlyCheck))]
public sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>The context to use: letters are kept as they are, not escaped.</summary>
    public static LedgerJson Stored => Holder.Context;

    // A class of its own, because the generated half of this one must be initialised first.
    private static class Holder
    {
        internal static readonly LedgerJson Context = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = null,
        });
    }
}
