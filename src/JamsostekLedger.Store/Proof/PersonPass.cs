using System.Collections.Concurrent;
using JamsostekLedger.Audit;
using JamsostekLedger.Persons;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// One pass over the people of a region as the vault keeps them, on all cores: every box is opened and held against
/// what finds the person, every key counted against the facts.
/// </summary>
/// <param name="snapshot">The moment of the database that is read.</param>
/// <param name="vault">The master keys.</param>
/// <param name="region">Region code.</param>
/// <param name="findings">Told what is wrong.</param>
internal sealed class PersonPass(Snapshot snapshot, PersonVault vault, string region, Findings findings)
{
    private const int BatchSize = 2_000;
    private const int Share = 250;

    private const string BeforeSql = """
        select count(*) from unnest($2) as w(look_up)
        where not exists (select from ledger.person_before b where b.look_up = w.look_up and b.region = $1)
        """;

    private const string RedirectedSql = """
        select b.id, b.look_up as before, p.look_up, p.wrapped_key, p.sealed, exists (
            select from ledger.mt_events
            where tenant_id = b.region and stream_id = 'person/' || replace(b.id::varchar, '-', '')
                and type = 'nik_corrected') as is_corrected
        from ledger.person_before b
        left join ledger.person p on p.region = b.region and p.id = b.id
        where b.region = $1
        """;

    private VaultKey? _key;

    /// <param name="named">Whom the facts name; null where some facts could not be read.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RunAsync(NamedPersons? named, CancellationToken cancellation)
    {
        try
        {
            _key = await VaultKey.ReadAsync(snapshot.Connection, vault.Masters, cancellation);
        }
        catch (MasterKeyException closed)
        {
            findings.Region(FindingKind.VaultClosed, $"Isi brankas tidak dapat diperiksa. {closed.Message}");
        }

        var rows = await snapshot.CursorAsync(KeptPerson.Query(region), cancellation);
        var batch = new List<KeptPerson>(BatchSize);
        while (await rows.NextAsync())
        {
            batch.Add(KeptPerson.Read(rows));
            if (batch.Count == BatchSize)
                await CompareAsync(batch, named, cancellation);
        }

        await CompareAsync(batch, named, cancellation);
        if (_key is not null)
            await FindRedirectedAsync(cancellation);
    }

    private async Task CompareAsync(List<KeptPerson> people, NamedPersons? named, CancellationToken cancellation)
    {
        if (people.Count == 0)
            return;

        var faults = new (string Kind, string Message)?[people.Count];
        Parallel.ForEach(Partitioner.Create(0, people.Count, Share), range =>
        {
            using var hash = _key is null ? null : new LookUpHash(_key.LookUp, region);
            for (var at = range.Item1; at < range.Item2; at++)
                faults[at] = people[at].Fault(vault.Masters, region, hash);
        });
        foreach (var (person, fault) in people.Zip(faults))
        {
            if (fault is var (kind, message))
                findings.Region(kind, message, person.Stream);
            if (named?.Has(person.Id) == false)
                findings.Region(FindingKind.PersonExtra, "Brankas memuat orang yang tidak disebut satu fakta pun.",
                    person.Stream);
        }

        byte[][] before = [.. people.SelectMany(person => person.Before)];
        if (before.Length > 0 && await snapshot.Connection.Query(BeforeSql, Sql.Text(region), Sql.Bytes(before))
                .ValueAsync<long>(cancellation) is > 0 and var gone)
            findings.Region(FindingKind.CorrectionRedirected,
                "NIK yang dipakai sebelum koreksi tidak lagi menemukan orangnya.", times: gone);
        people.Clear();
    }

    // What found a person before a correction finds one whose facts tell of it, and whose details say so.
    private async Task FindRedirectedAsync(CancellationToken cancellation)
    {
        var kept = snapshot.Connection.Query(RedirectedSql, Sql.Text(region));
        await foreach (var row in kept.RowsAsync(cancellation))
        {
            var id = row.Id("id");
            var opened = PersonRows.Kept(row)?.OpenOrNull(vault.Masters, region, id);
            if (!row.Flag("is_corrected") || opened?.WasFoundBy(row.Bytes("before")) == false)
                findings.Region(FindingKind.CorrectionRedirected,
                    "NIK yang dipakai sebelum koreksi menunjuk orang lain.", PersonRecord.StreamOf(new(id)));
        }
    }
}
