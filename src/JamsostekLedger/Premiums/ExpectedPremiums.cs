using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using NodaTime;

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

    /// <summary>The invoiced months of a programme, each as of the latest invoice that asks for it.</summary>
    public static IEnumerable<ExpectedPremiums> Of(
        ProgrammeCard programme, IReadOnlyList<InvoiceReceived> invoices, HeadCount heads, RateTable rates) =>
        from month in invoices.SelectMany(invoice => MonthSpan.Of(invoice.MonthFrom, invoice.MonthTo)).Distinct()
            .Order()
        let asking = invoices.Where(invoice => invoice.MonthFrom <= month && month <= invoice.MonthTo).ToList()
        let asOf = asking.Max(invoice => invoice.IssuedOn)
        from share in HeadCount.ByFund(
            programme.RunsIn(month) ? heads.In(month, asOf) : 0, programme.Fund,
            asking.Select(invoice => (invoice.Fund, invoice.Workers)))
        let premium = rates.FindBpu(month, share.Fund, programme.Sector)
        where premium is not null
        select new ExpectedPremiums(programme.Code, share.Fund, month, share.Workers, premium, asOf);

    /// <summary>
    /// The fact that keeps it, or null where the ledger says so already. A month that was computed before keeps the
    /// rates that it was computed by.
    /// </summary>
    public PremiumComputed? Fact(ComputedPremiums state, RateTable rates)
    {
        var before = state.Latest.GetValueOrDefault((Fund, Month));
        if (before?.Workers == Workers || (before is null && Workers == 0))
            return null;

        var (jkk, jkm) = before is null
            ? (Premium.Jkk, Premium.Jkm)
            : (rates.Named(before.JkkRate), rates.Named(before.JkmRate));
        return new(Programme, Fund, Month, state.Count + 1, Workers, jkk.Amount * Workers, jkm.Amount * Workers,
            jkk.Id, jkm.Id, On);
    }
}
