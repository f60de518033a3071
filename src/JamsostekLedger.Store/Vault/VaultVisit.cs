using System.Collections.Concurrent;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Log;
using Npgsql;

namespace JamsostekLedger.Store.Vault;

/// <summary>The people that a batch of rows names: their numbers, and those among them who are new.</summary>
public sealed class VaultVisit
{
    private readonly MasterKey _master;
    private readonly string _region;
    private readonly Dictionary<string, Visitor> _visitors = [];
    private readonly List<Visitor> _kept = [];
    private Task? _sealing;

    internal VaultVisit(MasterKey master, string region) => (_master, _region) = (master, region);

    internal IReadOnlyCollection<byte[]> Hashes => [.. _visitors.Values.Select(visitor => visitor.Hash)];

    /// <summary>The person's number.</summary>
    public PersonId Number(PersonDetails person) => _visitors[person.LookUp].Number;

    /// <summary>Notes that a fact names these people, so that they must be kept.</summary>
    public void Keep(IEnumerable<PersonDetails> people)
    {
        foreach (var person in people)
        {
            var visitor = _visitors[person.LookUp];
            if (visitor.IsNew && !visitor.IsKept)
                _kept.Add(visitor);
            visitor.IsKept = true;
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
        await _sealing!;
        await using var copy = await CopyInto.BeginAsync(
            connection, "ledger.person", "region, id, look_up, wrapped_key, sealed", cancellation);
        foreach (var person in _kept)
            copy.Row().Text(_region).Id(person.Number.Value).Bytes(person.Hash).Bytes(person.Sealed!.WrappedKey)
                .Bytes(person.Sealed.Sealed);
        await copy.CompleteAsync();
    }

    /// <summary>Notes whom the rows name.</summary>
    internal void Ask(IEnumerable<PersonDetails> people)
    {
        foreach (var person in people)
            _visitors.TryAdd(person.LookUp, new(person));
        Each([.. _visitors.Values], visitors =>
        {
            using var hash = SealedPerson.Hashing(_master);
            foreach (var visitor in visitors)
                visitor.Hash = SealedPerson.LookUp(hash, _region, visitor.Details.LookUp);
        });
    }

    internal void Resolve(Dictionary<string, Guid> known)
    {
        foreach (var visitor in _visitors.Values)
        {
            var id = Guid.Empty;
            visitor.IsNew = known.Count == 0 || !known.TryGetValue(Convert.ToHexString(visitor.Hash), out id);
            visitor.Number = new(visitor.IsNew ? Guid.CreateVersion7() : id);
        }
    }

    private void Seal() => Each([.. _kept], visitors =>
    {
        using var wrapping = SealedPerson.Wrapping(_master);
        foreach (var visitor in visitors)
            visitor.Sealed = SealedPerson.Of(wrapping, _region, visitor.Number.Value, visitor.Details);
    });

    // On all cores where there are many.
    private static void Each(Visitor[] visitors, Action<ArraySegment<Visitor>> act)
    {
        const int share = 250;
        if (visitors.Length <= share)
            act(visitors);
        else
            Parallel.ForEach(Partitioner.Create(0, visitors.Length, share), range =>
                act(new(visitors, range.Item1, range.Item2 - range.Item1)));
    }

    private sealed class Visitor(PersonDetails details)
    {
        public PersonDetails Details => details;

        public byte[] Hash { get; set; } = [];

        public PersonId Number { get; set; }

        public bool IsNew { get; set; }

        public bool IsKept { get; set; }

        public SealedPerson? Sealed { get; set; }
    }
}
