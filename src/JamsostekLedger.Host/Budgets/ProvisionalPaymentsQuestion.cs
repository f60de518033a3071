using JamsostekLedger.Budgets;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Budgets;

/// <summary><c>jamsostek report provisional-payments --region R [--on DATE]</c></summary>
internal static class ProvisionalPaymentsQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<LocalDate?, ProvisionalPayments>(
        "provisional-payments", new(
            "Pembayaran sementara yang menunggu SP2D", "Provisional payments that wait for their SP2D"),
        AskedParameters.DayOrToday,
        (asking, on, cancellation) => ProvisionalPaymentsQuery.RunAsync(
            asking.Moment, on ?? asking.Today, cancellation))
    {
        Show = (asking, _, report) => Screen.Table(
            $"Pembayaran sementara {asking.Region.Name} per {report.On:uuuu-MM-dd}, tercatat per "
            + $"{report.RecordedAsOf}: menunggu {report.Waiting}",
            ["Nomor", "Dibayar", "Hari ", "Program", "Dana", "Nilai ", "SP2D", "Mungkin"],
            report.Payments.Select(payment => new[]
            {
                payment.Number, $"{payment.PaidOn:uuuu-MM-dd}", $"{payment.Days}", payment.Programme, payment.Fund,
                Screen.Amount(payment.Amount), payment.Payment ?? "-", string.Join("; ", payment.Suggestions),
            })),
    };
}
