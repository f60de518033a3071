using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Store.Reading;

/// <summary>What a worker's month costs a programme and fund by the region's table of rates.</summary>
internal sealed class MonthPrices
{
    private readonly RateTable _rates;
    private readonly Dictionary<string, string?> _sectors;

    private MonthPrices(RateTable rates, Dictionary<string, string?> sectors) => (_rates, _sectors) = (rates, sectors);

    /// <summary>Codes of the region's programmes.</summary>
    public IReadOnlyCollection<string> Programmes => _sectors.Keys;

    public static async Task<MonthPrices> LoadAsync(Moment moment, CancellationToken cancellation) => Of(
        await RateTableQuery.RunAsync(moment, cancellation),
        await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation));

    /// <summary>The prices where the tables are at hand.</summary>
    public static MonthPrices Of(RateTable rates, IEnumerable<ProgrammeCard> programmes) =>
        new(rates, programmes.ToDictionary(card => card.Code, card => card.Sector));

    /// <summary>The price; nothing where no rate is known.</summary>
    public Rupiah Of(Payer payer, YearMonth month) =>
        _rates.FindBpu(month, payer.Fund, _sectors.GetValueOrDefault(payer.Programme))?.Total ?? Rupiah.Zero;
}
