using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
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
        LedgerDatabase database, string region, LocalDate from, LocalDate to, AsOf asOf,
        CancellationToken cancellation = default) => await OfAsync(
        database, region, from, to,
        await ClaimMovementsQuery.RunAsync(database, region, from, to, asOf, cancellation), asOf, cancellation);

    /// <summary>The same of movements that were read already.</summary>
    public static async Task<ClaimsRatio> OfAsync(
        LedgerDatabase database, string region, LocalDate from, LocalDate to,
        IReadOnlyCollection<ClaimMovement> movements, AsOf asOf, CancellationToken cancellation = default)
    {
        var premiums = await JournalSource.Query(
            database, Premiums, region, asOf, Sql.Day(from), Sql.Day(to)).ListAsync(
            row => new PremiumsSettled(
                row.Text("programme"), row.Text("fund"), new(row.Number("jkk")), new(row.Number("jkm"))),
            cancellation);
        var named = movements.Where(ClaimsRatio.HasPremium).Select(movement => movement.Worker).OfType<PersonId>();
        var workers = await ClaimBookQuery.WorkersAsync(
            database, region, named.Distinct().Select(Worker.StreamOf), to, asOf, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(database, region, asOf, cancellation);
        return ClaimsRatio.Of(
            region, from, to, asOf.RecordedAt, premiums, movements, workers,
            programmes.ToDictionary(card => card.Code, card => card.Fund));
    }
}
