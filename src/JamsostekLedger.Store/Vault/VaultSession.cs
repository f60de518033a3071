using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// The visits of one append to the vault: they share the keys, which stay in force until the append's transaction ends.
/// </summary>
public sealed class VaultSession
{
    private readonly MasterKeys _masters;
    private readonly string _region;
    private VaultKey? _key;

    internal VaultSession(MasterKeys masters, string region) => (_masters, _region) = (masters, region);

    /// <summary>Brings the keys, so that visits can be prepared.</summary>
    /// <exception cref="MasterKeyException">The master key is not at hand.</exception>
    public async Task OpenAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        Volatile.Write(ref _key, await VaultKey.HoldAsync(connection, _masters, cancellation));

    /// <summary>The mark of a file, once the keys were brought.</summary>
    /// <param name="sha256">Its hash.</param>
    public string Mark(ReadOnlySpan<byte> sha256) => Volatile.Read(ref _key)!.Mark(sha256);

    /// <summary>
    /// As much of a visit as needs no database: what finds the people, and the people sealed in case they are new. For
    /// a thread that runs ahead. Null where the keys were not brought.
    /// </summary>
    /// <param name="people">Whom the rows name.</param>
    public VaultVisit? Prepare(IEnumerable<PersonDetails> people)
    {
        if (Volatile.Read(ref _key) is not { } key)
            return null;

        var visit = new VaultVisit(_masters, key, _region);
        visit.Ask(people);
        visit.SealAhead();
        return visit;
    }

    /// <summary>
    /// Numbers for people, by what finds them. Those whom the vault does not know get a number that stands only once
    /// <see cref="VaultVisit.WriteAsync"/> has kept them: a refused row leaves nobody behind.
    /// </summary>
    /// <param name="connection">The connection of the append, within its transaction.</param>
    /// <param name="people">Whom the rows name.</param>
    /// <param name="prepared">The visit of these people as it was prepared, or null.</param>
    /// <param name="corrects">Whether rows may have corrected a NIK since the keys were brought.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<VaultVisit> VisitAsync(
        NpgsqlConnection connection, IEnumerable<PersonDetails> people, VaultVisit? prepared, bool corrects,
        CancellationToken cancellation)
    {
        var visit = prepared;
        if (visit is null)
        {
            PersonDetails[] named = [.. people];
            if (named.Length == 0)
                return new(_masters, VaultKey.None, _region);
            if (_key is null)
                Volatile.Write(ref _key, await VaultKey.HoldAsync(connection, _masters, cancellation));
            visit = new(_masters, _key, _region);
            visit.Ask(named);
        }

        await visit.FindAsync(connection, corrects, cancellation);
        return visit;
    }
}
