using JamsostekLedger.Budgets;
using JamsostekLedger.Premiums;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report provisional-payments</c>.</summary>
public static class ProvisionalPaymentsQuery
{
    /// <summary>What was paid before its SP2D was known.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="on">The day that ages are counted to.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<ProvisionalPayments> RunAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default)
    {
        var payments = await ViewQueries.ListAsync<ProvisionalPayment>(moment, cancellation);
        // Most regions never have one, and need not look through their SP2D.
        var paid = payments.Any(payment => payment.Sp2d is null)
            ? await ViewQueries.ListAsync<RecordedPayment>(moment, cancellation)
            : [];
        return ProvisionalPayments.Of(
            moment.Region.Code, on, moment.AsOf.RecordedAt, payments, paid.Select(payment => payment.Paid!),
            DocumentRows.NameOf);
    }
}
