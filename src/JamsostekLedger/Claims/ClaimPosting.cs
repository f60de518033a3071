using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>What the facts of a claim post: the money, and whether the claim counts as paid.</summary>
public static class ClaimPosting
{
    /// <summary>The journal lines of one fact.</summary>
    public static IEnumerable<JournalLine> Of(LedgerEvent fact, Claim before, Claim after) => fact switch
    {
        BenefitPaid { Payment: var paid } => Count(paid, paid.PaidOn, before, after).Prepend(new JournalLine(
            Account.Benefits(paid.Benefit), Account.BpjsFund, Unit.Rupiah, paid.Amount.Amount, paid.PaidOn,
            paid.Dimensions)),
        // Its payment went to another claim, and it goes there with it.
        BenefitReversed { Reverses: var reference } when !before.Payments.ContainsKey(reference) => [],
        BenefitReversed { Payment: var reversal, Reverses: var reference } => Count(
            reversal, LocalDate.Min(reversal.PaidOn, before.Payments[reference].PaidOn), before, after).Prepend(
            new JournalLine(Account.BpjsFund, Account.Benefits(reversal.Benefit), Unit.Rupiah,
                reversal.Amount.Amount, reversal.PaidOn,
                reversal.Dimensions with { ToHeir = before.Payments[reference].Relation is not null })),
        _ => [],
    };

    // Nothing changes before the day from which it is compared.
    private static IEnumerable<JournalLine> Count(ClaimPayment of, LocalDate from, Claim before, Claim after)
    {
        // Nearly every claim is paid once; no need to compare step by step then.
        if (before.Payments.IsEmpty)
            return [Stands(of, (of.PaidOn, of.PaidOn), 1)];

        return Steps.Difference(before.Reach.ChangesFrom(from), after.Reach.ChangesFrom(from))
            .SelectMany(step => JournalLine.Change(
                Account.ClaimsPaid, Account.ClaimsUnpaid, Unit.Claim, step.Change, step.At.On,
                Reaching(of, step.At.Reach)));
    }

    private static JournalLine Stands(ClaimPayment of, (LocalDate On, LocalDate Reach) at, long count) =>
        new(Account.ClaimsPaid, Account.ClaimsUnpaid, Unit.Claim, count, at.On, Reaching(of, at.Reach));

    // Who was paid says nothing about the claim, which may have several payees.
    private static Dimensions Reaching(ClaimPayment of, LocalDate reach) =>
        of.Dimensions with { ToHeir = null, Reach = reach };
}
