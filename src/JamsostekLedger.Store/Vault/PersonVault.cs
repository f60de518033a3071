using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

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

    /// <summary>Looks whether the master key that a ledger's vault was closed with is where it should be.</summary>
    /// <exception cref="MasterKeyException">It is not.</exception>
    internal async Task RequireAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var inForce = await connection.Query("select master, people from ledger.vault_key").ListAsync(
            row => (Master: (uint)row.Number("master"), Tree: (uint?)row.OrNull<long>("people")), cancellation);
        foreach (var (master, tree) in inForce)
            masters.Require(master, tree);
    }

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
        bool corrects = false) =>
        Session(region).VisitAsync(connection, people, prepared: null, corrects, cancellation);

    /// <summary>
    /// The number of whoever is found by this, forgotten ones too; null where the vault knows nobody, or holds somebody
    /// else in that place.
    /// </summary>
    public async Task<PersonId?> FindAsync(
        LedgerDatabase database, string region, PersonDetails person, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var visit = await VisitAsync(connection, region, [person], cancellation);
        return visit.IsOther(person) ? null : visit.Known(person)?.Id;
    }

    /// <summary>Opens people's details; one who is unknown, forgotten or unreadable is left out.</summary>
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
        await foreach (var (person, details) in OpenedAsync(connection, region, people, cancellation))
        {
            if (details is not null)
                opened.Add(person, details);
        }

        return opened;
    }

    /// <summary>
    /// The names of people and the last four digits of their NIK, for a page of a list; one who is unknown or
    /// forgotten is left out, and one whom nobody can read is marked.
    /// </summary>
    public async Task<Dictionary<PersonId, PersonLabel>> MaskedAsync(
        Moment moment, IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var labels = new Dictionary<PersonId, PersonLabel>();
        await foreach (var (person, details) in OpenedAsync(
            moment.Connection, moment.Region.Code, people, cancellation))
            labels.Add(person, new(details?.Name, details?.Nik?[^4..], IsUnreadable: details is null));
        return labels;
    }

    /// <summary>
    /// Keyed hashes of something that may hold personal data, to know it again by: as it is kept now, and as what
    /// earlier versions kept stands now.
    /// </summary>
    public async Task<IReadOnlyList<byte[]>> FingerprintsAsync(
        LedgerDatabase database, byte[] bytes, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var key = await VaultKey.HoldAsync(connection, masters, cancellation);
        var now = key.Fingerprint(bytes);
        return [now, key.Again(now), key.Again(SHA256.HashData(bytes))];
    }

    /// <summary>
    /// Takes the keys of those who were forgotten out of the file that keeps them, so that no copy of the database
    /// opens them. It follows the commit that forgot them; whoever opens the ledger does it for those who were killed
    /// in between, and where an older file was put back.
    /// </summary>
    /// <exception cref="MasterKeyException">The file is not at hand; it is left to whoever has it.</exception>
    public async Task TakeAwayAsync(LedgerDatabase database, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var bounds = await connection.Query("select region, id from ledger.forgotten").ListAsync(
            row => WrappedKeys.Bound(row.Text("region"), row.Id("id")), cancellation);
        var tree = bounds.Count == 0
            ? null
            : await connection.Query("select people from ledger.vault_key").ValueAsync<long?>(cancellation);
        if (tree is null || bounds.All(bound => masters.Tree((uint)tree).Lacks(bound)))
            return;

        await AdvisoryLock.KeyTree.TakeAsync(connection, cancellation);
        try
        {
            masters.TakeAway(bounds);
        }
        finally
        {
            await AdvisoryLock.KeyTree.GiveBackAsync(connection);
        }
    }

    /// <summary>The mark of a file.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="sha256">Its hash.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<string> MarkAsync(LedgerDatabase database, byte[] sha256, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        return (await VaultKey.HoldAsync(connection, masters, cancellation)).Mark(sha256);
    }

    /// <summary>The marks of files, on the connection of a page's moment; none in a ledger without keys.</summary>
    /// <exception cref="MasterKeyException">The vault's key is not at hand.</exception>
    public async Task<IReadOnlyList<string>> MarksAsync(
        Moment moment, IEnumerable<byte[]> hashes, CancellationToken cancellation) =>
        await VaultKey.ReadAsync(moment.Connection, masters, cancellation) is { } key
            ? [.. hashes.Select(hash => key.Mark(hash))]
            : [];

    // Null where nobody can read the details. That is a matter of the row, unless the vault's own master key is away.
    private async IAsyncEnumerable<(PersonId Person, PersonDetails? Details)> OpenedAsync(
        NpgsqlConnection connection, string region, IEnumerable<PersonId> people,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isAtHand = false;
        foreach (var some in people.Distinct().Chunk(ReadAtOnce))
        {
            var kept = await connection.Query("""
                select p.id, p.look_up, p.wrapped_key, p.sealed from unnest($2) as w(id)
                cross join lateral (
                    select id, look_up, wrapped_key, sealed from ledger.person
                    where region = $1 and id = w.id offset 0) p
                where p.wrapped_key is not null
                """, Sql.Text(region), Sql.Ids(some.Select(person => person.Value)))
                .ListAsync(row => (Id: row.Id("id"), Person: PersonRows.Kept(row)!), cancellation);
            foreach (var (id, person) in kept.Where(one => !one.Person.IsGone(masters, region, one.Id)))
            {
                var opened = person.OpenOrNull(masters, region, id);
                if (opened is null && !isAtHand)
                    isAtHand = await VaultKey.IsAtHandAsync(connection, masters, cancellation);
                yield return (new(id), opened?.Details());
            }
        }
    }
}
