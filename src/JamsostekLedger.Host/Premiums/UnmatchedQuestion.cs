using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Premiums;

/// <summary><c>jamsostek report unmatched --region R</c></summary>
internal static class UnmatchedQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<ValueTuple, UnmatchedPayments>(
        "unmatched", new("SP2D tanpa tagihan, dengan saran", "Payments without an invoice, with suggestions"),
        AskedParameters.Nothing,
        (asking, _, cancellation) => UnmatchedQuery.RunAsync(asking.Moment, cancellation))
    {
        Show = (asking, _, report) => Screen.Table(
            $"SP2D tanpa tagihan {asking.Region.Name}, tercatat per {report.RecordedAsOf}",
            ["SP2D", "Tanggal", "Program", "Dana", "Nilai ", "Mungkin membayar"],
            report.Payments.Select(payment => new[]
            {
                payment.DocumentNumber, $"{payment.PaidOn:uuuu-MM-dd}", payment.Programme, payment.Fund,
                Screen.Amount(payment.Amount),
                string.Join(", ", payment.Suggestions.Select(suggestion =>
                    $"{suggestion.Invoice} ({string.Join(", ", suggestion.Agrees)})")),
            })),
    };
}
