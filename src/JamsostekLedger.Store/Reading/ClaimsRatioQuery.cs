using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report claims-ratio</c>.</summary>
public static class ClaimsRatioQuery
{
    private const string Premiums = $"""
        select programme, fund,
            coalesce(sum(case when credit = 'premium:settled:jkk' then amount
                when debit = 'premium:settled:jkk' then -amount end), 0)::bigint as jkk,
            coalesce(sum(case when credit = 'premium:settled:jkm' then amount
                when debit = 'premium:settled:jkm' then -amount end), 0)::bigint as jkm
        from {JournalSource.Sql} j
        where unit = 'IDR' and value_date between $5 and $6
            and (credit like 'premium:settled:%' or debit like 'premium:settled:%')
        group by 1, 2
        order by 1, 2
        """;

    /// <summary>Benefits beside premiums, both by the day of payment, both days included.</summary>
    public static async Task<ClaimsRatio> RunAsync(
        Moment moment, LocalDate from, LocalDate to, CancellationToken cancellation = default) => await OfAsync(
        moment, from, to,
        await ClaimMovementsQuery.RunAsync(moment, from, to, cancellation), cancellation);

    /// <summary>The same of movements that were read already.</summary>
    public static async Task<ClaimsRatio> OfAsync(Moment moment, LocalDate from, LocalDate to,
        IReadOnlyCollection<ClaimMovement> movements, CancellationToken cancellation = default)
    {
        var premiums = await JournalSource.Query(moment, Premiums, Sql.Day(from), Sql.Day(to)).ListAsync(
            row => new PremiumsSettled(
                row.Text("programme"), row.Text("fund"), new(row.Number("jkk")), new(row.Number("jkm"))),
            cancellation);
        var named = movements.Where(ClaimsRatio.HasPremium).Select(movement => movement.Worker).OfType<PersonId>();
        var workers = await ClaimantsQuery.RunAsync(moment, named.Distinct(), to, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return ClaimsRatio.Of(
            moment.Region.Code, from, to, moment.AsOf.RecordedAt, premiums, movements, workers,
            programmes.ToDictionary(card => card.Code, card => card.Fund));
    }
}
