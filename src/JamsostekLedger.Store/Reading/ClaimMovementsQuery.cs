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
    // Of a claim whose payments were put right, the facts that stand are read instead.
    private const string IsRevised = """
        exists (
            select from ledger.mt_events r
            where r.tenant_id = e.tenant_id and r.stream_id = e.stream_id and r.type = 'document_revised')
        """;

    private const string Movements = $"""
        select j.seq, j.programme, j.amount, e.data, null::jsonb as paid, e.stream_id, {IsRevised} as is_revised
        from ledger.journal j
        join ledger.fact f on f.region = j.region and f.seq = j.seq
        join ledger.mt_events e on e.seq_id = f.sequence
        where j.region = $1 and j.seq <= $2 and j.value_date between $3 and $4 and j.unit = 'IDR'
            and j.benefit is not null and j.credit = 'bpjs:fund'
        union all
        select j.seq, j.programme, -j.amount, e.data, p.data, e.stream_id, {IsRevised}
        from ledger.journal j
        join ledger.fact f on f.region = j.region and f.seq = j.seq
        join ledger.mt_events e on e.seq_id = f.sequence
        left join lateral (
            select p.data from ledger.mt_events p
            where p.tenant_id = e.tenant_id and p.stream_id = e.stream_id and p.type = 'benefit_paid'
                and p.data -> 'payment' ->> 'reference' = e.data ->> 'reverses'
            offset 0) p on true
        where j.region = $1 and j.seq <= $2 and j.value_date between $3 and $4 and j.unit = 'IDR'
            and j.benefit is not null and j.debit = 'bpjs:fund'
        """;

    /// <summary>The movements of a window of days, both included, by day and number of the fact.</summary>
    public static async Task<IReadOnlyList<ClaimMovement>> RunAsync(
        Moment moment, LocalDate from, LocalDate to, CancellationToken cancellation = default)
    {
        var (movements, takenBack) = (new List<ClaimMovement>(), new HashSet<(string Claim, string Reference)>());
        var revised = new SortedSet<string>(StringComparer.Ordinal);
        var lines = moment.Query(
            Movements, Sql.Number(moment.AsOf.Seq), Sql.Day(from), Sql.Day(to));
        await foreach (var row in lines.RowsAsync(cancellation))
        {
            if (row.Flag("is_revised"))
            {
                revised.Add(row.Text("stream_id"));
                continue;
            }

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

        foreach (var stream in revised)
            foreach (var (movement, takes) in Standing(await FactQueries.StandingAsync(moment, stream, cancellation)))
                if (from <= movement.On && movement.On <= to)
                {
                    movements.Add(movement);
                    if (takes is not null)
                        takenBack.Add((movement.Claim, takes));
                }

        return
        [
            .. movements.Select(row => row.Stands && takenBack.Contains((row.Claim, row.Reference))
                    ? row with { Stands = false }
                    : row)
                .OrderBy(row => row.On).ThenBy(row => row.Seq),
        ];
    }

    // Each movement, and of a reversal the reference of what it takes back.
    private static IEnumerable<(ClaimMovement Movement, string? Takes)> Standing(IReadOnlyCollection<Recorded> facts)
    {
        var paid = facts.Select(recorded => recorded.Fact).OfType<BenefitPaid>()
            .ToDictionary(fact => fact.Payment.Reference, fact => fact.Payment);
        foreach (var recorded in facts)
            if (recorded.Fact is BenefitPaid { Payment: var payment })
                yield return (Movement(recorded.Seq, payment.Programme, payment, payment, payment.Amount), null);
            else if (recorded.Fact is BenefitReversed { Payment: var back, Reverses: var reference })
                yield return (
                    Movement(recorded.Seq, back.Programme, back, paid[reference], Rupiah.Zero - back.Amount),
                    reference);
    }

    private static ClaimPayment Paid(ResultRow row, string column) =>
        ((BenefitPaid)FactTypes.Named("benefit_paid").Read(row.Bytes(column))).Payment;

    private static ClaimMovement Movement(ResultRow row, ClaimPayment moved, ClaimPayment about) => Movement(
        row.Number("seq"), row.TextOrNull("programme"), moved, about, new(row.Number("amount")));

    private static ClaimMovement Movement(
        long seq, string? programme, ClaimPayment moved, ClaimPayment about, Rupiah amount) => new(
        seq, moved.Claim, moved.Reference, moved.Benefit, moved.Segment, programme, about.Worker, about.Component,
        about.District, about.EventDate, moved.PaidOn, amount, Stands: amount > Rupiah.Zero);
}
