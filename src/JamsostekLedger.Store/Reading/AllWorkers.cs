using System.Runtime.CompilerServices;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>Every worker of a region, one after the other, so that memory does not grow with their number.</summary>
internal static class AllWorkers
{
    // In the order of the only index: the facts of one worker come together.
    private const string Workers = """
        select e.stream_id, e.type, e.data from ledger.mt_events e
        where e.tenant_id = $1 and e.stream_id >= 'worker/' and e.stream_id < 'worker0' and e.timestamp <= $2
        order by e.stream_id, e.version
        """;

    /// <summary>The workers, as known on a day.</summary>
    public static async IAsyncEnumerable<(PersonId Number, Claimant Worker)> ReadAsync(
        Moment moment, LocalDate on, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (stream, facts) = ("", new List<LedgerEvent>());
        await foreach (var row in moment.Query(Workers, Sql.Time(moment.AsOf.RecordedAt)).RowsAsync(cancellation))
        {
            if (row.Text("stream_id") is var next && next != stream)
            {
                if (facts.Count > 0)
                    yield return (NumberOf(stream), new(facts, on));
                (stream, facts) = (next, []);
            }

            facts.Add(FactReader.Fact(row));
        }

        if (facts.Count > 0)
            yield return (NumberOf(stream), new(facts, on));
    }

    private static PersonId NumberOf(string stream) => new(Guid.ParseExact(stream[(stream.IndexOf('/') + 1)..], "N"));
}
