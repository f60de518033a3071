using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>What the roster costs for one month from one fund.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Month">The month of cover.</param>
/// <param name="Workers">Workers for whom it is due.</param>
/// <param name="Premium">What one of them costs.</param>
/// <param name="On">Date of the invoice that asks for it.</param>
public sealed record ExpectedPremiums(
    string Programme, string Fund, YearMonth Month, int Workers, Premium Premium, LocalDate On)
{
    /// <summary>What all of them cost.</summary>
    public PremiumSum Amount => new PremiumSum(Premium.Jkk.Amount, Premium.Jkm.Amount) * Workers;

    /// <summary>
    /// The facts that lead from what was computed of the invoiced months to what the roster costs: on the day of each
    /// invoice that asks, by the heads that were known then. A month that was computed before keeps the rates that it
    /// was computed by.
    /// </summary>
    public static IReadOnlyList<PremiumRecomputed> Facts(SettlementDocuments documents)
    {
        var facts = new List<PremiumRecomputed>();
        var heads = HeadCount.Of(documents.Members);
        var months = documents.Invoices.SelectMany(invoice => invoice.Received!.Shares.Select(share => share.Month))
            .Concat(documents.Revised.SelectMany(invoice => invoice.Shares.Select(share => share.Month)));
        foreach (var month in months.Distinct().Order())
        {
            var days = Days(documents, month, heads);
            var kept = documents.Computed.Months.Keys.Where(kept => kept.Month == month).Select(kept => kept.Fund);
            foreach (var fund in days.SelectMany(day => day.Funds.Keys).Union(kept).Order(StringComparer.Ordinal))
                if (Fact(documents, month, fund, days, facts.Count) is { } fact)
                    facts.Add(fact);
        }

        return facts;
    }

    private static PremiumRecomputed? Fact(
        SettlementDocuments documents, YearMonth month, string fund,
        IReadOnlyList<(LocalDate On, Dictionary<string, int> Funds)> days, int before)
    {
        var kept = documents.Computed.Months.GetValueOrDefault((fund, month));
        var now = documents.Rates.FindBpu(month, fund, documents.Programme.Sector);
        var (jkk, jkm) = kept is null
            ? (now?.Jkk, now?.Jkm)
            : (documents.Rates.Named(kept.JkkRate), documents.Rates.Named(kept.JkmRate));
        if (jkk is null || jkm is null)
            return null;

        var count = 0;
        var steps = new List<(LocalDate, long)>();
        foreach (var (on, funds) in days)
        {
            var workers = funds.GetValueOrDefault(fund);
            steps.Add((on, workers - count));
            count = workers;
        }

        // Heads are told apart from their price: what an older table charged for a head is not undone.
        var changes = Steps.Difference(
            kept?.Steps.Select(step => (step.On, (long)step.Workers)) ?? [], steps).ToList();
        return changes.Count == 0
            ? null
            : new(documents.Programme.Code, fund, month, documents.Computed.Count + before + 1, changes[^1].At, jkk.Id,
                jkm.Id, [.. changes.Select(step => new ComputedStep(
                    step.At, (int)step.Change, jkk.Amount * step.Change, jkm.Amount * step.Change))]);
    }

    // On each day on which an invoice asks for the month: how many workers each fund is to pay for.
    private static List<(LocalDate On, Dictionary<string, int> Funds)> Days(
        SettlementDocuments documents, YearMonth month, HeadCount heads)
    {
        InvoiceReceived[] asking = [.. documents.Invoices.Select(invoice => invoice.Received!)
            .Where(invoice => invoice.MonthFrom <= month && month <= invoice.MonthTo)];
        return
        [
            .. asking.Select(invoice => invoice.IssuedOn).Distinct().Order().Select(on => (on, HeadCount.ByFund(
                    documents.Programme.RunsIn(month) ? heads.In(month, on) : 0, documents.Programme.Fund,
                    asking.Where(invoice => invoice.IssuedOn <= on)
                        .Select(invoice => (invoice.Fund, (long)invoice.Workers)))
                .ToDictionary(share => share.Fund, share => share.Workers))),
        ];
    }
}
