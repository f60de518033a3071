using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using NodaTime;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report claims-ratio</c>.</summary>
public static class ClaimsRatioQuery
{
    private const string Premiums = $"""
        select programme, fund,
            coalesce(sum(case when credit = 'premium:settled:jkk' then amount
                when debit = 'premium:settled:jkk' then -amount end), 0)::bigint,
            coalesce(sum(case when credit = 'premium:settled:jkm' then amount
                when debit = 'premium:settled:jkm' then -amount end), 0)::bigint
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
        var premiums = await PremiumsAsync(database, region, from, to, asOf, cancellation);
        var named = movements.Where(ClaimsRatio.HasPremium).Select(movement => movement.Worker).OfType<PersonId>();
        var workers = await ClaimBookQuery.WorkersAsync(
            database, region, named.Distinct().Select(Worker.StreamOf), to, asOf, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(database, region, asOf, cancellation);
        return ClaimsRatio.Of(
            region, from, to, asOf.RecordedAt, premiums, movements, workers,
            programmes.ToDictionary(card => card.Code, card => card.Fund));
    }

    private static async Task<List<PremiumsSettled>> PremiumsAsync(
        LedgerDatabase database, string region, LocalDate from, LocalDate to, AsOf asOf,
        CancellationToken cancellation)
    {
        await using var command = JournalSource.Command(database, Premiums, region, asOf);
        command.Parameters.Add(Sql.Day(from));
        command.Parameters.Add(Sql.Day(to));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var settled = new List<PremiumsSettled>();
        while (await reader.ReadAsync(cancellation))
            settled.Add(new(
                reader.GetString(0), reader.GetString(1), new(reader.GetInt64(2)), new(reader.GetInt64(3))));
        return settled;
    }
}
