using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Proof;

/// <summary>Asks the vault, a batch at a time, whether it knows the people whom the facts name.</summary>
internal sealed class PersonCheck(NpgsqlConnection connection, string region, Findings findings)
{
    private const int BatchSize = 8_000;
    private readonly Dictionary<Guid, (long Seq, string Stream)> _asked = [];

    /// <summary>Whom the facts named so far, of those whom the vault knows.</summary>
    public NamedPersons Named { get; } = new();

    public async ValueTask AddAsync(long seq, string stream, LedgerEvent fact, CancellationToken cancellation)
    {
        foreach (var person in fact.Persons())
            _asked.TryAdd(person.Value, (seq, stream));
        if (_asked.Count >= BatchSize)
            await AskAsync(cancellation);
    }

    /// <summary>Asks for those who are left.</summary>
    public async Task AskAsync(CancellationToken cancellation)
    {
        if (_asked.Count == 0)
            return;

        var known = connection.Query("""
            select p.id from unnest($2) as w(id)
            cross join lateral (select id from ledger.person where region = $1 and id = w.id offset 0) p
            """, Sql.Text(region), Sql.Ids(_asked.Keys));
        await foreach (var row in known.RowsAsync(cancellation))
        {
            Named.Add(row.Id("id"));
            _asked.Remove(row.Id("id"));
        }

        foreach (var (seq, stream) in _asked.Values)
            findings.Fact(FindingKind.PersonMissing, seq, stream,
                $"Fakta {seq} menyebut orang yang tidak ada di brankas.");
        _asked.Clear();
    }
}
