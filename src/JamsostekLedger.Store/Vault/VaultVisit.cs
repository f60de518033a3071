using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Vault;

/// <summary>The people that a batch of rows names: their numbers, and those among them who are new.</summary>
public sealed class VaultVisit
{
    // Fewer are done before another core has woken up.
    private const int Share = 250;

    /// <summary>Why nothing is shown or recorded of somebody whom the vault holds and nobody can read.</summary>
    internal static readonly Refusal Damaged = new(
        "person-unreadable", "Data orang ini di brankas tidak terbaca: rusak, atau kunci induknya tidak ada. Jalankan "
        + "audit verify dan pulihkan brankas dari cadangan.");

    private readonly MasterKeys _masters;
    private readonly VaultKey _key;
    private readonly string _region;
    private readonly Dictionary<string, Visitor> _visitors = [];
    private readonly List<Visitor> _new = [];
    private readonly List<Visitor> _grown = [];
    private readonly List<CorrectedPerson> _corrected = [];
    private Visitor[] _all = [];
    private Task? _sealing;

    internal VaultVisit(MasterKeys masters, VaultKey key, string region) =>
        (_masters, _key, _region) = (masters, key, region);

    /// <summary>The person's number.</summary>
    public PersonId Number(PersonDetails person) => _visitors[person.LookUp].Number;

    /// <summary>The person as the vault knew them before these rows, or null.</summary>
    public KnownPerson? Known(PersonDetails person) => _visitors[person.LookUp] is { IsNew: false } visitor
        ? new(visitor.Number, visitor.IsCurrent, visitor.Details)
        : null;

    /// <summary>Day of birth of a person of these rows, where the vault knows it.</summary>
    public LocalDate? BirthDateOf(PersonId person) =>
        _visitors.Values.FirstOrDefault(visitor => visitor.Number == person)?.Details?.BirthDate;

    /// <summary>Whether the vault holds another person where it should hold this one.</summary>
    public bool IsOther(PersonDetails person) => _visitors[person.LookUp].IsOther;

    /// <summary>
    /// What a decision comes to when what the row says of people is held against the vault: refused where it is of
    /// somebody else, or where the vault was told to forget whom it names.
    /// </summary>
    public Decision Weigh(FileRow row, Decision decision)
    {
        if (row.Persons.Any(IsOther))
            return Decision.Refuse("person-exchanged",
                "Di brankas, NIK atau nama ini menunjuk orang lain: isi brankas diubah di luar sistem ini. Baris ini "
                + "tidak dicatat; jalankan audit verify dan pulihkan brankas dari cadangan.");
        if (decision.Refusal is not null)
            return decision;
        if (row.Correction is not null && row.Persons.Any(person => _visitors[person.LookUp].IsUnreadable))
            return Refuse(Damaged);
        if (row.Correction is { } correction)
            return decision.Fact is null && !IsCarriedOut(correction)
                ? Decision.Refuse("key-differs",
                    "Koreksi dengan tanggal dan bukti yang sama sudah tercatat, tetapi isinya lain.")
                : decision;

        foreach (var person in row.Persons)
        {
            var visitor = _visitors[person.LookUp];
            if (visitor.Details is { } known && person.Contradicts(known))
                return Decision.Refuse("person-differs",
                    "NIK ini sudah dikenal dengan nama atau tanggal lahir lain. Cocokkan dengan KTP; bila yang "
                    + "tersimpan keliru, perbaiki dulu dengan berkas person-corrections.");
            // What the ledger says already may be said again.
            if (visitor.IsForgotten && decision.Fact is not null)
                return Decision.Refuse("person-forgotten",
                    "Baris ini menyebut orang yang datanya sudah dihapus dari brankas.");
            if (visitor.IsUnreadable && decision.Fact is not null)
                return Refuse(Damaged);
            if (decision.Fact is null && visitor.Details is { } spelled && person.SpellsOtherwise(spelled))
                decision = decision.Warned(new Refusal("name-spelled-otherwise",
                    "Orang ini sudah tercatat dengan ejaan nama lain; NIK dan tanggal lahirnya sama. Yang tercatat "
                    + "tetap."));
        }

        return decision;
    }

    /// <summary>
    /// Notes that a fact of this row is recorded: whom it names must be kept, what it corrects put right.
    /// </summary>
    public void Keep(FileRow row)
    {
        if (row.Correction is { } correction)
            _corrected.Add(new(
                _visitors[correction.Found.LookUp], _visitors[correction.Right.LookUp], correction.Right));
        else
            Keep(row.Persons);
    }

    /// <summary>Notes that a fact names these people, so that they must be kept.</summary>
    public void Keep(IEnumerable<PersonDetails> people)
    {
        foreach (var person in people)
        {
            var visitor = _visitors[person.LookUp];
            var learnt = visitor.Learn(person);
            if (visitor.IsNew && !visitor.IsNamed)
                _new.Add(visitor);
            else if (!visitor.IsNew && learnt && !visitor.Grew)
                _grown.Add(visitor);
            visitor.IsNamed = true;
            visitor.Grew |= learnt;
        }
    }

    /// <summary>
    /// Begins to seal the new people whom facts name. Encryption is dear and needs no database, which is kept busy
    /// with the facts meanwhile.
    /// </summary>
    public void BeginSealing() => _sealing ??= Task.Run(Seal, CancellationToken.None);

    /// <summary>Writes, sealed, the new people whom facts name and what was learnt of others.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (_new.Count + _grown.Count + _corrected.Count == 0)
            return;

        BeginSealing();
        await _sealing!;
        var rows = new PersonRows(connection, _region);
        await rows.CopyAsync(_new, cancellation);
        await rows.UpdateAsync(_grown, cancellation);
        foreach (var corrected in _corrected)
            await rows.CorrectAsync(corrected, corrected.Seal(_masters, _key, _region), cancellation);
    }

    /// <summary>Notes whom the rows name, and makes what finds them.</summary>
    internal void Ask(IEnumerable<PersonDetails> people)
    {
        foreach (var person in people)
        {
            ref var visitor = ref CollectionsMarshal.GetValueRefOrAddDefault(_visitors, person.LookUp, out var known);
            if (!known)
                visitor = new(person);
        }

        _all = [.. _visitors.Values];
        Each(_all, visitors =>
        {
            using var hash = new LookUpHash(_key.LookUp, _region);
            foreach (var visitor in visitors)
                visitor.Hash = hash.Of(visitor.Asked.LookUp);
        });
    }

    /// <summary>Seals everybody who might be new, as the first row that names them says.</summary>
    internal void SealAhead()
    {
        using var sealing = new Sealing(_key, _region);
        foreach (var visitor in _all)
            visitor.SealedAhead = sealing.Seal(visitor.Number.Value, visitor.Hash, visitor.Asked);
    }

    /// <summary>Finds out whom the vault knows, and opens what it holds of them.</summary>
    internal async Task FindAsync(NpgsqlConnection connection, bool corrects, CancellationToken cancellation)
    {
        var rows = new PersonRows(connection, _region);
        await rows.FindAsync(_all, cancellation);
        if (_key.HasEarlier || corrects)
            await rows.FindEarlierAsync([.. _all.Where(visitor => visitor.IsNew)], cancellation);

        Each([.. _all.Where(visitor => visitor.Kept is not null)], opened =>
        {
            foreach (var visitor in opened)
                if (visitor.Kept!.IsGone(_masters, _region, visitor.Number.Value))
                    visitor.Found(visitor.Number, visitor.IsCurrent, kept: null);
                else
                    visitor.Opened(visitor.Kept.OpenOrNull(_masters, _region, visitor.Number.Value));
        });
        foreach (var visitor in _all)
            visitor.Part();
    }

    // A NIK that was given and then corrected again is the person's still.
    private bool IsCarriedOut(PersonCorrection correction) => correction.Found.LookUp == correction.Right.LookUp
        ? Known(correction.Found)?.Details?.Says(correction.Right) == true
        : Known(correction.Found)?.Id == Known(correction.Right)?.Id;

    private static Decision Refuse(Refusal refusal) => Decision.Refuse(refusal.Rule, refusal.Message);

    private void Seal()
    {
        Each([.. _new], visitors =>
        {
            using var sealing = new Sealing(_key, _region);
            foreach (var visitor in visitors)
                visitor.Sealed = visitor.IsSealedAhead
                    ? visitor.SealedAhead
                    : sealing.Seal(visitor.Number.Value, visitor.Hash, visitor.Details!);
        });
        Each([.. _grown], visitors =>
        {
            foreach (var visitor in visitors)
                visitor.Sealed = visitor.Kept!.With(
                    visitor.Details!, _masters, _key, _region, visitor.Number.Value);
        });
    }

    // On all cores where there are many.
    private static void Each(Visitor[] visitors, Action<ArraySegment<Visitor>> act)
    {
        if (visitors.Length <= Share)
            act(visitors);
        else
            Parallel.ForEach(Partitioner.Create(0, visitors.Length, Share), range =>
                act(new(visitors, range.Item1, range.Item2 - range.Item1)));
    }
}
