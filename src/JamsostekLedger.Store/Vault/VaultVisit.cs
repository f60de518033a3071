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

    /// <summary>Seals and writes the new people whom facts name.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_kept.Count == 0)
            return;

        // Encryption is the dear part of a large file, and each person is sealed apart from all others.
        PersonId[] kept = [.. _kept];
        var boxes = new SealedPerson[kept.Length];
        Parallel.ForEach(Partitioner.Create(0, kept.Length, 512), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
                boxes[i] = SealedPerson.Of(_master, _region, kept[i].Value, _fresh[kept[i]].Details);
        });

        await using var copy = await connection.BeginBinaryImportAsync(
            "copy ledger.person (region, id, look_up, wrapped_key, sealed) from stdin (format binary)", cancellation);
        for (var i = 0; i < kept.Length; i++)
        {
            copy.StartRow();
            copy.Write(_region, NpgsqlDbType.Varchar);
            copy.Write(kept[i].Value, NpgsqlDbType.Uuid);
            copy.Write(_fresh[kept[i]].Hash, NpgsqlDbType.Bytea);
            copy.Write(boxes[i].WrappedKey, NpgsqlDbType.Bytea);
            copy.Write(boxes[i].Sealed, NpgsqlDbType.Bytea);
        }

        await copy.CompleteAsync(cancellation);
    }

    internal void Ask(PersonDetails person)
    {
        if (!_asked.ContainsKey(person.LookUp))
            _asked.Add(person.LookUp, (person, SealedPerson.LookUp(_master, _region, person.LookUp)));
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
}
