using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// Who the random numbers of the facts are. New people are written in the transaction of the append that names them.
/// </summary>
/// <param name="masters">The master keys at hand.</param>
public sealed class PersonVault(MasterKeys masters)
{
    private const int ReadAtOnce = 1_000;

    private readonly ConditionalWeakTable<NpgsqlDataSource, object> _ready = [];

    /// <summary>A vault with one master key.</summary>
    public PersonVault(MasterKey master) : this(MasterKeys.Only(master))
    {
    }

    internal MasterKeys Masters => masters;

    /// <summary>
    /// Makes a ledger's own key of the vault where it has none, in a transaction of its own: two large files that come
    /// first shall not wait for each other.
    /// </summary>
    public async Task PrepareAsync(LedgerDatabase database, CancellationToken cancellation)
    {
        if (_ready.TryGetValue(database.Source, out _))
            return;

        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await VaultKey.MakeAsync(connection, masters, cancellation);
        _ready.AddOrUpdate(database.Source, new());
    }

    /// <summary>The visits of an append to a region.</summary>
    public VaultSession Session(string region) => new(masters, region);

    /// <summary>The only visit of an append; see <see cref="VaultSession.VisitAsync"/>.</summary>
    public Task<VaultVisit> VisitAsync(
        NpgsqlConnection connection, string region, IEnumerable<PersonDetails> people, CancellationToken cancellation,
        bool open = false) =>
        Session(region).VisitAsync(connection, people, prepared: null, open, cancellation);

    /// <summary>
    /// The number of whoever is found by this, forgotten ones too; null where the vault knows nobody.
    /// </summary>
    public async Task<PersonId?> FindAsync(
        LedgerDatabase database, string region, PersonDetails person, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var visit = await VisitAsync(connection, region, [person], cancellation);
        return visit.Known(person)?.Id;
    }

    /// <summary>Opens people's details; one who is unknown or forgotten is left out.</summary>
    public async Task<Dictionary<PersonId, PersonDetails>> OpenAsync(
        LedgerDatabase database, string region, IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        return await OpenAsync(connection, region, people, cancellation);
    }

    /// <summary>The same within a transaction, which may have named them first.</summary>
    internal async Task<Dictionary<PersonId, PersonDetails>> OpenAsync(
        NpgsqlConnection connection, string region, IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var opened = new Dictionary<PersonId, PersonDetails>();
        foreach (var some in people.Distinct().Chunk(ReadAtOnce))
            await OpenAsync(connection, region, some, opened, cancellation);
        return opened;
    }

    /// <summary>
    /// The names of people and the last four digits of their NIK, for a page of a list; one who is unknown or
    /// forgotten is left out.
    /// </summary>
    public async Task<Dictionary<PersonId, PersonLabel>> MaskedAsync(
        LedgerDatabase database, string region, IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var opened = await OpenAsync(database, region, people, cancellation);
        return opened.ToDictionary(
            person => person.Key, person => new PersonLabel(person.Value.Name, person.Value.Nik?[^4..]));
    }

    /// <summary>A keyed hash of something that may hold personal data, to know it again by.</summary>
    public async Task<byte[]> FingerprintAsync(
        LedgerDatabase database, byte[] bytes, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var key = await VaultKey.HoldAsync(connection, masters, cancellation);
        byte[] marked = [.. "fingerprint\n"u8, .. bytes];
        return HMACSHA256.HashData(key.LookUp, marked);
    }

    private async Task OpenAsync(
        NpgsqlConnection connection, string region, PersonId[] people, Dictionary<PersonId, PersonDetails> opened,
        CancellationToken cancellation)
    {
        var kept = connection.Query("""
            select p.id, p.wrapped_key, p.sealed from unnest($2) as w(id)
            cross join lateral (
                select id, wrapped_key, sealed from ledger.person where region = $1 and id = w.id offset 0) p
            where p.wrapped_key is not null
            """, Sql.Text(region), Sql.Ids(people.Select(person => person.Value)));
        await foreach (var row in kept.RowsAsync(cancellation))
        {
            var id = row.Id("id");
            var person = new SealedPerson(row.Bytes("wrapped_key"), row.Bytes("sealed"));
            opened.Add(new(id), person.Open(masters, region, id));
        }
    }
}
