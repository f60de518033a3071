using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Cases that stand in a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Cases">How many.</param>
public sealed record CasesOfStage(ClaimStage Stage, long Cases);

/// <summary>Counts the cases by stage, as a sum over the journal.</summary>
public static class CaseStagesQuery
{
    private const string Balances = $"""
        select s.account, sum(s.amount)::bigint as cases
        from {JournalSource.Sql} j
        cross join lateral (values (j.debit, j.amount), (j.credit, -j.amount)) s(account, amount)
        where j.unit = '{Unit.Case}' and ($5::date is null or j.value_date <= $5)
        group by 1
        """;

    /// <summary>The stages in their order that any case stands in.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="on">Last value date that counts.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<IReadOnlyList<CasesOfStage>> RunAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default)
    {
        var balances = (await JournalSource.Query(moment, Balances, Sql.Day(on)).ListAsync(
            row => (Account: row.Text("account"), Cases: row.Number("cases")), cancellation)).ToDictionary(
            balance => balance.Account, balance => balance.Cases);
        return
        [
            .. Enum.GetValues<ClaimStage>().Where(stage => stage != ClaimStage.Unopened)
                .Select(stage => new CasesOfStage(stage, balances.GetValueOrDefault(Account.Cases($"{stage}"))))
                .Where(row => row.Cases != 0),
        ];
    }
}
