using System.Runtime.CompilerServices;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Payments of claims that name no worker, by their payees: some thousand at a time.</summary>
internal static class LonePayments
{
    private const int AtOnce = 1_000;

    /// <summary>What is paid twice among payments in the order of <see cref="PayeeChecks.Order"/>.</summary>
    public static async IAsyncEnumerable<ClaimFinding> FindAsync(
        IEnumerable<ClaimPayment> payments, NamesOf? names,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var checks = new PayeeChecks();
        foreach (var some in payments.Chunk(AtOnce))
        {
            var known = names is null
                ? new Dictionary<PersonId, string>()
                : await names(Near(some), cancellation);
            foreach (var payment in some)
                foreach (var finding in checks.Take(
                    payment, known.GetValueOrDefault(payment.Payee) ?? $"{payment.Payee}"))
                    yield return finding;
        }

        foreach (var finding in checks.Rest())
            yield return finding;
    }

    // Opening a name is dear; only those are opened beside which something is that could be the same.
    private static IEnumerable<PersonId> Near(ClaimPayment[] some) => some
        .Where((payment, at) => at == 0 || at == some.Length - 1
            || IsNear(some[at - 1], payment) || IsNear(payment, some[at + 1]))
        .Select(payment => payment.Payee);

    private static bool IsNear(ClaimPayment one, ClaimPayment next) => one.Amount == next.Amount
        && next.EventDate <= one.EventDate.PlusDays(TwiceChecks.DaysApart);
}
