using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>A year's premiums: computed, invoiced, paid and receipted, month by month.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Year">The year of the months of cover.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Lines">By programme, fund and month.</param>
/// <param name="Total">All lines together.</param>
/// <param name="Standing">Where money stands that belongs to no month of the year.</param>
public sealed record PremiumReport(
    string Region,
    int Year,
    Instant RecordedAsOf,
    IReadOnlyList<PremiumLine> Lines,
    PremiumTotal Total,
    IReadOnlyList<PremiumStanding> Standing)
{
    /// <summary>Invoices of the year on which more was paid than they ask.</summary>
    public IReadOnlyList<OverpaidInvoice> Overpaid { get; init; } = [];

    /// <summary>The report from what the journal holds and what the roster costs.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="year">Year.</param>
    /// <param name="recordedAsOf">The instant.</param>
    /// <param name="kept">Lines as the journal sums them up; what they compute was kept with invoices.</param>
    /// <param name="standing">Money that belongs to no month of the year.</param>
    /// <param name="programmes">The programmes.</param>
    /// <param name="heads">Head-counts by programme.</param>
    /// <param name="rates">The table of rates as it is known.</param>
    public static PremiumReport Of(
        string region, int year, Instant recordedAsOf, IReadOnlyList<PremiumLine> kept,
        IReadOnlyList<PremiumStanding> standing, IEnumerable<ProgrammeCard> programmes,
        IReadOnlyDictionary<string, HeadCount> heads, RateTable rates)
    {
        // Steps that cancel out leave a line of zeros where documents came in one order, and none in another.
        kept = [.. kept.Where(line => !line.IsEmpty)];
        var cards = programmes.ToDictionary(card => card.Code);
        var byKey = kept.Select(line => AtNow(line, cards.GetValueOrDefault(line.Programme)?.Sector, rates))
            .ToDictionary(line => (line.Programme, line.Fund, line.Month));
        foreach (var programme in cards.Values)
            foreach (var month in programme.MonthsIn(year))
                foreach (var now in Now(programme, month, kept, heads, rates))
                    Merge(byKey, now);

        PremiumLine[] lines = [.. byKey.Values
            .OrderBy(line => line.Programme, StringComparer.Ordinal).ThenBy(line => line.Fund, StringComparer.Ordinal)
            .ThenBy(line => line.Month)];
        return new(region, year, recordedAsOf, lines, PremiumTotal.Of(lines), standing);
    }

    private static PremiumLine AtNow(PremiumLine line, string? sector, RateTable rates)
    {
        var now = rates.FindBpu(line.Month, line.Fund, sector)?.Total.Amount * line.Workers ?? line.Computed.Amount;
        return now == line.Computed.Amount ? line : line with { AtRatesNow = new(now) };
    }

    private static IEnumerable<ExpectedPremiums> Now(
        ProgrammeCard programme, YearMonth month, IReadOnlyList<PremiumLine> kept,
        IReadOnlyDictionary<string, HeadCount> heads, RateTable rates)
    {
        var invoiced = kept.Where(line => line.Programme == programme.Code && line.Month == month)
            .Select(line => (line.Fund, line.InvoicedWorkers));
        var workers = heads.GetValueOrDefault(programme.Code)?.In(month) ?? 0;
        foreach (var (fund, share) in HeadCount.ByFund(workers, programme.Fund, invoiced))
            if (share > 0 && rates.FindBpu(month, fund, programme.Sector) is { } premium)
                yield return new(programme.Code, fund, month, share, premium, month.OnDayOfMonth(1));
    }

    // A month that an invoice asks for keeps what was computed with it, and shows what today would give beside it.
    private static void Merge(
        Dictionary<(string Programme, string Fund, YearMonth Month), PremiumLine> lines, ExpectedPremiums now)
    {
        var key = (now.Programme, now.Fund, now.Month);
        if (!lines.TryGetValue(key, out var line))
            lines[key] = new(now.Programme, now.Fund, now.Month, now.Workers, 0,
                new(now.Amount.Jkk, default, default, default), new(now.Amount.Jkm, default, default, default),
                ComputedNow: null, Forecast: true);
        else if (line.Workers == 0 && line.InvoicedWorkers == 0)
            lines[key] = line with
            {
                Workers = now.Workers,
                Jkk = line.Jkk with { Computed = now.Amount.Jkk },
                Jkm = line.Jkm with { Computed = now.Amount.Jkm },
                Forecast = true,
            };
        else if (line.Computed != now.Amount.Total)
            lines[key] = line with { ComputedNow = now.Amount.Total };
    }
}
