using System.Collections.Concurrent;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Vault;

/// <summary>The people that a batch of rows names: their numbers, and those among them who are new.</summary>
public sealed class VaultVisit
{
    private readonly MasterKey _master;
    private readonly string _region;
    private readonly Dictionary<string, (PersonDetails Details, byte[] Hash)> _asked = [];
    private readonly Dictionary<string, PersonId> _numbers = [];
    private readonly Dictionary<PersonId, (PersonDetails Details, byte[] Hash)> _fresh = [];
    private readonly HashSet<PersonId> _kept = [];
    private Task<(PersonId Id, SealedPerson Person)[]>? _sealing;

    internal VaultVisit(MasterKey master, string region) => (_master, _region) = (master, region);

    internal IReadOnlyCollection<byte[]> Hashes => [.. _asked.Values.Select(asked => asked.Hash)];

    /// <summary>The person's number.</summary>
    public PersonId Number(PersonDetails person) => _numbers[person.LookUp];

    /// <summary>Notes that a fact names these people, so that they must be kept.</summary>
    public void Keep(IEnumerable<PersonDetails> people)
    {
        foreach (var person in people)
        {
            var number = Number(person);
            if (_fresh.ContainsKey(number))
                _kept.Add(number);
        }
    }

    /// <summary>
    /// Begins to seal the new people whom facts name. Encryption is dear and needs no database, which is kept busy
    /// with the facts meanwhile.
    /// </summary>
    public void BeginSealing() => _sealing ??= Task.Run(Seal, CancellationToken.None);

    /// <summary>Writes the new people whom facts name, sealed.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_kept.Count == 0)
            return;

        BeginSealing();
        var people = await _sealing!;
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy ledger.person (region, id, look_up, wrapped_key, sealed) from stdin (format binary)", cancellation);
        foreach (var (id, person) in people)
        {
            copy.StartRow();
            copy.Write(_region, NpgsqlDbType.Varchar);
            copy.Write(id.Value, NpgsqlDbType.Uuid);
            copy.Write(_fresh[id].Hash, NpgsqlDbType.Bytea);
            copy.Write(person.WrappedKey, NpgsqlDbType.Bytea);
            copy.Write(person.Sealed, NpgsqlDbType.Bytea);
        }

        await copy.CompleteAsync(cancellation);
    }

    /// <summary>Notes whom the rows name.</summary>
    internal void Ask(IEnumerable<PersonDetails> people)
    {
        PersonDetails[] asked = [.. people.DistinctBy(person => person.LookUp)];
        var hashes = new byte[asked.Length][];
        Each(asked.Length, (from, to) =>
        {
            for (var i = from; i < to; i++)
                hashes[i] = SealedPerson.LookUp(_master, _region, asked[i].LookUp);
        });
        for (var i = 0; i < asked.Length; i++)
            _asked.Add(asked[i].LookUp, (asked[i], hashes[i]));
    }

    internal void Resolve(Dictionary<string, Guid> known)
    {
        foreach (var (lookUp, asked) in _asked)
        {
            if (!known.TryGetValue(Convert.ToHexString(asked.Hash), out var id))
                _fresh.Add(new(id = Guid.CreateVersion7()), asked);
            _numbers.Add(lookUp, new(id));
        }
    }

    private (PersonId Id, SealedPerson Person)[] Seal()
    {
        PersonId[] kept = [.. _kept];
        var people = new (PersonId, SealedPerson)[kept.Length];
        Each(kept.Length, (from, to) =>
        {
            using var wrapping = SealedPerson.Wrapping(_master);
            for (var i = from; i < to; i++)
                people[i] = (kept[i], SealedPerson.Of(wrapping, _region, kept[i].Value, _fresh[kept[i]].Details));
        });
        return people;
    }

    // On all cores where there are many.
    private static void Each(int count, Action<int, int> act)
    {
        const int share = 250;
        if (count <= share)
            act(0, count);
        else
            Parallel.ForEach(Partitioner.Create(0, count, share), range => act(range.Item1, range.Item2));
    }
}
