using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Reads the journal's lines of benefits with what their facts say beyond its dimensions: component, district, event
/// and worker. These shall not become dimensions, or the sums that every report reads would multiply; so it reads the
/// lines of the window themselves, and is right for every instant.
/// </summary>
public static class ClaimMovementsQuery
{
    // A reversal is looked up by its claim's stream: few are, and the tables of facts have Marten's indexes only.
    private const string Movements = """
        select j.seq, j.programme, j.amount, e.data, null::jsonb as paid
        from ledger.journal j
        join ledger.fact f on f.region = j.region and f.seq = j.seq
        join ledger.mt_events e on e.seq_id = f.sequence
        where j.region = $1 and j.seq <= $2 and j.value_date between $3 and $4 and j.unit = 'IDR'
            and j.benefit is not null and j.credit = 'bpjs:fund'
        union all
        select j.seq, j.programme, -j.amount, e.data, p.data
        from ledger.journal j
        join ledger.fact f on f.region = j.region and f.seq = j.seq
        join ledger.mt_events e on e.seq_id = f.sequence
        cross join lateral (
            select p.data from ledger.mt_events p
            where p.tenant_id = e.tenant_id and p.stream_id = e.stream_id and p.type = 'benefit_paid'
                and p.data -> 'payment' ->> 'reference' = e.data ->> 'reverses'
            offset 0) p
        where j.region = $1 and j.seq <= $2 and j.value_date between $3 and $4 and j.unit = 'IDR'
            and j.benefit is not null and j.debit = 'bpjs:fund'
        """;

    /// <summary>The movements of a window of days, both included, by day and number of the fact.</summary>
    public static async Task<IReadOnlyList<ClaimMovement>> RunAsync(
        Moment moment, LocalDate from, LocalDate to, CancellationToken cancellation = default)
    {
        var (movements, takenBack) = (new List<ClaimMovement>(), new HashSet<(string Claim, string Reference)>());
        var lines = moment.Query(
            Movements, Sql.Number(moment.AsOf.Seq), Sql.Day(from), Sql.Day(to));
        await foreach (var row in lines.RowsAsync(cancellation))
        {
            if (row.IsNull("paid"))
            {
                var paid = Paid(row, "data");
                movements.Add(Movement(row, paid, paid));
                continue;
            }

            var reversal = (BenefitReversed)FactTypes.Named("benefit_reversed").Read(row.Bytes("data"));
            takenBack.Add((reversal.Payment.Claim, reversal.Reverses));
            movements.Add(Movement(row, reversal.Payment, Paid(row, "paid")));
        }

        return
        [
            .. movements.Select(row => row.Stands && takenBack.Contains((row.Claim, row.Reference))
                    ? row with { Stands = false }
                    : row)
                .OrderBy(row => row.On).ThenBy(row => row.Seq),
        ];
    }

    private static ClaimPayment Paid(ResultRow row, string column) =>
        ((BenefitPaid)FactTypes.Named("benefit_paid").Read(row.Bytes(column))).Payment;

    private static ClaimMovement Movement(ResultRow row, ClaimPayment moved, ClaimPayment about)
    {
        var amount = new Rupiah(row.Number("amount"));
        return new(
            row.Number("seq"), moved.Claim, moved.Reference, moved.Benefit, moved.Segment,
            row.TextOrNull("programme"), about.Worker, about.Component, about.District, about.EventDate, moved.PaidOn,
            amount, Stands: amount > Rupiah.Zero);
    }
}
