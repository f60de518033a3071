using JamsostekLedger.Access;
using JamsostekLedger.Approvals;
using JamsostekLedger.Audit;
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

/// <summary>Every kind of stream and every view. A new area is entered here and in <see cref="FactTypes"/>.</summary>
public static class StreamTypes
{
    private static readonly Dictionary<string, StreamType> ByPrefix = new[]
    {
        StreamType.Of<Programme>("programme"),
        StreamType.Of<BudgetLine>("budget"),
        StreamType.Of<Worker>("worker"),
        StreamType.Of<Invoice>("invoice"),
        StreamType.Of<ComputedPremiums>("premium"),
        StreamType.Of<Claim>("claim"),
        StreamType.Of<RegionalRates>("rates"),
        StreamType.Of<Figure>("figure"),
        StreamType.Of<PersonRecord>("person"),
        StreamType.Of<CoverageDay>("coverage"),
        StreamType.Of<Plan>("plan"),
        StreamType.Of<Restore>("restore"),
        StreamType.Of<PeriodBooks>("period"),
        StreamType.Of<StatementBook>("statement"),
        StreamType.Of<StatementRows>("statement-rows"),
        StreamType.Of<ReconciliationBook>("reconciliation"),
        StreamType.Of<SignatureBook>("signatures"),
        StreamType.Of<ApprovalRequest>("approval"),
        StreamType.Of<AccountRoles>("account"),
    }.ToDictionary(type => type.Prefix);

    /// <summary>All kinds of streams.</summary>
    public static IReadOnlyCollection<StreamType> All => ByPrefix.Values;

    /// <summary>All kept views.</summary>
    public static IReadOnlyList<ViewType> Views { get; } =
    [
        ViewType.Of("programme_card", "programme", () => LedgerJson.Stored.ProgrammeCard),
        ViewType.Of("budget_line_card", "budget", () => LedgerJson.Stored.BudgetLineCard),
        ViewType.Of("premium_payment", "budget", () => LedgerJson.Stored.RecordedPayment),
        ViewType.Of("provisional_payment", "budget", () => LedgerJson.Stored.ProvisionalPayment),
        ViewType.Of("roster_member", "worker", () => LedgerJson.Stored.RosterMember),
        ViewType.Of("merged_person", "person", () => LedgerJson.Stored.MergedPerson),
        ViewType.Of("invoice", "invoice", () => LedgerJson.Stored.Invoice),
        ViewType.Of("claim_case", "claim", () => LedgerJson.Stored.ClaimCase),
        ViewType.Of("regional_rates", "rates", () => LedgerJson.Stored.RegionalRates),
        ViewType.Of("figure", "figure", () => LedgerJson.Stored.Figure),
        ViewType.Of("coverage_day", "coverage", () => LedgerJson.Stored.CoverageDay),
        ViewType.Of("plan", "plan", () => LedgerJson.Stored.Plan),
        ViewType.Of("period", "period", () => LedgerJson.Stored.PeriodBooks),
        ViewType.Of("statement", "statement", () => LedgerJson.Stored.StatementBook),
        ViewType.Of("approval", "approval", () => LedgerJson.Stored.ApprovalRequest),
        ViewType.Of("account_roles", "account", () => LedgerJson.Stored.AccountRoles),
    ];

    /// <summary>The kind of a stream.</summary>
    /// <exception cref="InvalidDataException">Nobody knows the prefix: the ledger is newer than the
    /// program.</exception>
    public static StreamType OfStream(string stream)
    {
        var prefix = stream[..Math.Max(0, stream.IndexOf('/'))];
        return ByPrefix.TryGetValue(prefix, out var type)
            ? type
            : throw new InvalidDataException($"The ledger holds stream {stream}, which this version does not know.");
    }
}
