using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// What a journal line <c>j</c> adds to a figure, as an expression; null of a line that has no part in it.
/// </summary>
internal static class JournalCounts
{
    private const string IsBenefit = "j.unit = 'IDR' and j.benefit is not null";

    private const string Paid = "case when j.credit = 'bpjs:fund' then 1 else -1 end";

    /// <summary>The expression of a filter's figure; <c>$3</c> and <c>$4</c> are its value dates.</summary>
    public static string Of(JournalFilter filter) => filter.Measure switch
    {
        JournalMeasure.Pagu => """
            case when j.credit = 'appropriation' then j.amount when j.debit = 'appropriation' then -j.amount end
            """,
        JournalMeasure.Reserved => Balance(Account.BudgetReserved),
        JournalMeasure.Realised => Balance(Account.BudgetRealised),
        JournalMeasure.Returned => """
            case when j.credit = 'budget:realised' and j.debit <> 'correction' then j.amount
                when j.debit = 'budget:realised' and j.credit = 'correction' then -j.amount end
            """,
        JournalMeasure.Available => Balance(Account.BudgetAvailable),
        JournalMeasure.ClaimsPaid => $"case when {IsBenefit} then {Paid} * j.amount end",
        JournalMeasure.Payments => $"case when {IsBenefit} then {Paid} end",
        JournalMeasure.Claims => """
            case when j.unit = 'claim' and ($3::date is null or j.reach >= $3)
                then case when j.debit = 'claims:paid' then j.amount else -j.amount end end
            """,
        JournalMeasure.RosterListed => Fall(Account.RosterOutside, Unit.Worker),
        JournalMeasure.RosterProposed => Balance(Account.RosterProposed, Unit.Worker),
        JournalMeasure.RosterVerified => Balance(Account.RosterVerified, Unit.Worker),
        JournalMeasure.RosterRejected => Balance(Account.RosterRejected, Unit.Worker),
        JournalMeasure.RosterEnrolled => Balance(Account.RosterEnrolled, Unit.Worker),
        JournalMeasure.RosterEnded => Balance(Account.RosterEnded, Unit.Worker),
        JournalMeasure.RosterOnDay => $"""
            case when j.unit = '{Unit.Worker}' then
                case when j.debit = '{Account.RosterEnrolled}' and (j.credit <> '{Account.Correction}'
                        or $4::date is null or j.value_date < $4) then j.amount
                    when j.credit = '{Account.RosterEnrolled}' and (j.debit = '{Account.Correction}'
                        or $4::date is null or j.value_date < $4) then -j.amount end end
            """,
        JournalMeasure.CoveredUntil => Balance(Account.CoverUntil, Unit.Worker),
        // Both benefits are computed for the same workers; one of them counts.
        JournalMeasure.PremiumWorkers => Balance(Account.PremiumComputed(Benefit.Jkk), Unit.WorkerMonth),
        JournalMeasure.InvoicedWorkers => Balance(Account.PremiumInvoiced(Benefit.Jkk), Unit.WorkerMonth),
        JournalMeasure.PremiumComputed => OfBenefits(filter, Account.PremiumComputed, Balance),
        JournalMeasure.PremiumInvoiced => OfBenefits(filter, Account.PremiumInvoiced, Balance),
        JournalMeasure.PremiumPaid => OfBenefits(filter, Account.PremiumSettled, Fall),
        JournalMeasure.PremiumReceipted => OfBenefits(filter, Account.PremiumReceipted, Balance),
        JournalMeasure.PremiumPrepaid => OfBenefits(filter, Account.PremiumPrepaid, Balance),
        JournalMeasure.PremiumUnallocated => OfBenefits(filter, Account.PremiumUnallocated, Balance),
        JournalMeasure.PremiumUnmatched => Balance(Account.PremiumAdvance, Unit.Rupiah),
        JournalMeasure.Cases => filter.Stage is { } stage
            ? Balance(Account.Cases($"{stage}"), Unit.Case)
            : Fall(Account.Cases($"{ClaimStage.Unopened}"), Unit.Case),
        _ => "j.amount",
    };

    /// <summary>Whether a figure's lines say their benefit by their account and not by a dimension.</summary>
    public static bool HasBenefitAccounts(JournalMeasure measure) => measure
        is JournalMeasure.PremiumComputed or JournalMeasure.PremiumInvoiced or JournalMeasure.PremiumPaid
        or JournalMeasure.PremiumReceipted or JournalMeasure.PremiumPrepaid or JournalMeasure.PremiumUnallocated;

    private static string OfBenefits(
        JournalFilter filter, Func<Benefit, string> account, Func<string[], string, string> balance) =>
        balance([.. (filter.Benefit is { } one ? [one] : new[] { Benefit.Jkk, Benefit.Jkm }).Select(account)],
            Unit.Rupiah);

    private static string Balance(string account) =>
        $"case when j.debit = '{account}' then j.amount when j.credit = '{account}' then -j.amount end";

    private static string Balance(string account, string unit) => Balance([account], unit);

    private static string Balance(string[] accounts, string unit) => $"""
        case when j.unit = '{unit}' then
            case when j.debit in ({Quoted(accounts)}) then j.amount
                when j.credit in ({Quoted(accounts)}) then -j.amount end end
        """;

    private static string Fall(string account, string unit) => Fall([account], unit);

    private static string Fall(string[] accounts, string unit) => $"-({Balance(accounts, unit)})";

    private static string Quoted(string[] accounts) => string.Join(", ", accounts.Select(account => $"'{account}'"));
}
