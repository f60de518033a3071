using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>Reads the workers whom claims name.</summary>
internal static class ClaimantsQuery
{
    private const string Workers = """
        select e.stream_id, e.type, e.data from ledger.mt_events e
        where e.tenant_id = $1 and e.stream_id = any($2) and e.timestamp <= $3
        order by e.stream_id, e.version
        """;

    /// <summary>Those of some workers of whom anything is known, by the worker's number.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, Claimant>> RunAsync(
        Moment moment, IEnumerable<PersonId> workers, LocalDate on, CancellationToken cancellation)
    {
        var streams = workers.Select(Worker.StreamOf).ToList();
        if (streams.Count == 0)
            return new Dictionary<PersonId, Claimant>();

        var facts = new Dictionary<string, List<LedgerEvent>>();
        var named = moment.Query(Workers, Sql.Texts(streams), Sql.Time(moment.AsOf.RecordedAt));
        await foreach (var row in named.RowsAsync(cancellation))
        {
            var stream = row.Text("stream_id");
            if (!facts.TryGetValue(stream, out var known))
                facts[stream] = known = [];
            known.Add(FactReader.Fact(row));
        }

        return facts.ToDictionary(
            pair => new PersonId(Guid.ParseExact(pair.Key[(pair.Key.IndexOf('/') + 1)..], "N")),
            pair => new Claimant(pair.Value, on));
    }
}
