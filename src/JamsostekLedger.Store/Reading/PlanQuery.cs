using JamsostekLedger.Budgets;
using JamsostekLedger.Cover;
using JamsostekLedger.Plans;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Store.Reading;

/// <summary>Tries plans on what the ledger holds.</summary>
public static class PlanQuery
{
    /// <summary>What comes of the terms on a day, by the counts, the pagu and the rates of the region.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="on">The day that the plan looks from.</param>
    /// <param name="terms">What the planner chooses.</param>
    /// <param name="own">Code of the plan that is reckoned again, or null: what it has reserved is its own to
    /// spend.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<PlanTrial> TryAsync(
        Moment moment, LocalDate on, PlanTerms terms, string? own = null, CancellationToken cancellation = default)
    {
        if (terms.Fault() is { } fault)
            return PlanTrial.Refused(terms, fault);

        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        if (terms.Mix.FirstOrDefault(share => share.Programme is { } code
                && programmes.All(card => card.Code != code)) is { } unknown)
            return PlanTrial.Refused(terms, new("programme-unknown", $"Program {unknown.Programme} belum dibuka."));

        var known = await CoverageQuery.StatementsAsync(moment, cancellation);
        if (known.LatestOn(on) is not { } counted)
            return PlanTrial.Refused(terms, new("plan-coverage-unknown",
                $"Belum ada hitungan cakupan dengan pembilang dan penyebut sampai {on:uuuu-MM-dd}; persen saja tidak "
                + "cukup untuk merencanakan."));

        var covered = await CoveredWorkersQuery.OfRosterAsync(moment, on, cancellation);
        var completed = terms with { Mix = [.. terms.Mix.Select(share => WithSector(share, programmes))] };
        return PlanCalculation.Of(completed, new(
            on, counted.Numerator!.Value, counted.Denominator!.Value, counted.Definition, counted.Source,
            counted.ObservedOn, await LinesAsync(moment, terms, own, cancellation),
            covered is null ? null : PlanRunOut.Of(covered, on, CoverRules.Shipped)),
            PlanRates.Of(await RateTableQuery.RunAsync(moment, cancellation)));
    }

    /// <summary>The kept plans, by code.</summary>
    public static async Task<IReadOnlyList<Plan>> ListAsync(Moment moment, CancellationToken cancellation = default) =>
        [
            .. (await ViewQueries.ListAsync<Plan>(moment, cancellation))
                .OrderBy(plan => plan.Kept!.Code, StringComparer.Ordinal),
        ];

    /// <summary>The kept plan with a code, or null.</summary>
    public static async Task<Plan?> FindAsync(Moment moment, string code, CancellationToken cancellation = default) =>
        (await ListAsync(moment, cancellation)).FirstOrDefault(plan => plan.Kept!.Code == code);

    // A discount may depend on the sector, and the programme knows it.
    private static PlanShare WithSector(PlanShare share, IReadOnlyList<ProgrammeCard> programmes) =>
        share.Sector is null && share.Programme is { } code
            ? share with { Sector = programmes.First(card => card.Code == code).Sector }
            : share;

    private static async Task<IReadOnlyList<PlanLine>> LinesAsync(
        Moment moment, PlanTerms terms, string? own, CancellationToken cancellation)
    {
        var reserved = own is null
            ? []
            : (await ViewQueries.ListAsync<BudgetLineCard>(moment, cancellation))
                .Where(card => card.Line is not null)
                .ToDictionary(card => card.Line!, card => PlanReservations.Left(own, card));
        var lines = new List<PlanLine>();
        for (var year = terms.StartMonth.Year; year <= terms.LastMonth().Year; year++)
        {
            var use = await BudgetUseQuery.RunAsync(moment, year, cancellation);
            lines.AddRange(use.Lines
                .Where(line => terms.Mix.Any(share => share.Fund == line.Fund))
                .Select(line => (Line: line, Id: line.In(year)))
                .Select(line => (line.Line, line.Id, Own: reserved.GetValueOrDefault(line.Id)))
                .Select(line => new PlanLine(
                    line.Id, line.Line.Available + line.Own, line.Line.Reserved + line.Line.Realised - line.Own)));
        }

        return lines;
    }
}
