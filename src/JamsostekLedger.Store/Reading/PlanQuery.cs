using JamsostekLedger.Budgets;
using JamsostekLedger.Cover;
using JamsostekLedger.Plans;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Store.Reading;

/// <summary>Tries plans on what the ledger holds.</summary>
public static class PlanQuery
{
    /// <summary>What comes of the terms on a day, by the counts, the pagu and the rates of the region.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">Region code.</param>
    /// <param name="on">The day that the plan looks from.</param>
    /// <param name="terms">What the planner chooses.</param>
    /// <param name="asOf">The ledger as it was recorded then.</param>
    /// <param name="own">Code of the plan that is reckoned again, or null: what it has reserved is its own to
    /// spend.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<PlanTrial> TryAsync(
        LedgerDatabase database, string region, LocalDate on, PlanTerms terms, AsOf asOf, string? own = null,
        CancellationToken cancellation = default)
    {
        if (terms.Fault() is { } fault)
            return PlanTrial.Refused(terms, fault);

        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(database, region, asOf, cancellation);
        if (terms.Mix.FirstOrDefault(share => share.Programme is { } code
                && programmes.All(card => card.Code != code)) is { } unknown)
            return PlanTrial.Refused(terms, new("programme-unknown", $"Program {unknown.Programme} belum dibuka."));

        var known = await CoverageQuery.StatementsAsync(database, region, asOf, cancellation);
        if (known.LatestOn(on) is not { } counted)
            return PlanTrial.Refused(terms, new("plan-coverage-unknown",
                $"Belum ada hitungan cakupan dengan pembilang dan penyebut sampai {on:uuuu-MM-dd}; persen saja tidak "
                + "cukup untuk merencanakan."));

        var covered = await CoveredWorkersQuery.OfRosterAsync(database, region, on, asOf, cancellation);
        var completed = terms with { Mix = [.. terms.Mix.Select(share => WithSector(share, programmes))] };
        return PlanCalculation.Of(completed, new(
            on, counted.Numerator!.Value, counted.Denominator!.Value, counted.Definition, counted.Source,
            counted.ObservedOn, await LinesAsync(database, region, terms, asOf, own, cancellation),
            covered is null ? null : PlanRunOut.Of(covered, on, CoverRules.Shipped)),
            PlanRates.Of(await RateTableQuery.RunAsync(database, region, asOf, cancellation)));
    }

    /// <summary>The kept plans, by code.</summary>
    public static async Task<IReadOnlyList<Plan>> ListAsync(
        LedgerDatabase database, string region, AsOf asOf, CancellationToken cancellation = default) =>
        [
            .. (await ViewQueries.ListAsync<Plan>(database, region, asOf, cancellation))
                .OrderBy(plan => plan.Kept!.Code, StringComparer.Ordinal),
        ];

    /// <summary>The kept plan with a code, or null.</summary>
    public static async Task<Plan?> FindAsync(
        LedgerDatabase database, string region, string code, AsOf asOf, CancellationToken cancellation = default) =>
        (await ListAsync(database, region, asOf, cancellation)).FirstOrDefault(plan => plan.Kept!.Code == code);

    // A discount may depend on the sector, and the programme knows it.
    private static PlanShare WithSector(PlanShare share, IReadOnlyList<ProgrammeCard> programmes) =>
        share.Sector is null && share.Programme is { } code
            ? share with { Sector = programmes.First(card => card.Code == code).Sector }
            : share;

    private static async Task<IReadOnlyList<PlanLine>> LinesAsync(
        LedgerDatabase database, string region, PlanTerms terms, AsOf asOf, string? own,
        CancellationToken cancellation)
    {
        var reserved = own is null
            ? []
            : (await ViewQueries.ListAsync<BudgetLineCard>(database, region, asOf, cancellation))
                .Where(card => card.Line is not null)
                .ToDictionary(card => card.Line!, card => PlanReservations.Left(own, card));
        var lines = new List<PlanLine>();
        for (var year = terms.StartMonth.Year; year <= terms.LastMonth().Year; year++)
        {
            var use = await BudgetUseQuery.RunAsync(database, region, year, asOf, cancellation);
            lines.AddRange(use.Lines
                .Where(line => terms.Mix.Any(share => share.Fund == line.Fund))
                .Select(line => (Line: line, Id: new BudgetLineId(
                    year, line.AccountCode, line.Programme, line.Fund, line.FundYear)))
                .Select(line => (line.Line, line.Id, Own: reserved.GetValueOrDefault(line.Id)))
                .Select(line => new PlanLine(
                    line.Id, line.Line.Available + line.Own, line.Line.Reserved + line.Line.Realised - line.Own)));
        }

        return lines;
    }
}
