using JamsostekLedger.Audit;
using JamsostekLedger.Persons;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>A row of the vault, beside what the person's own stream says was done with it.</summary>
/// <param name="Id">The person's number.</param>
/// <param name="LookUp">What finds the person.</param>
/// <param name="Kept">Key and details; null where there is no key.</param>
/// <param name="HasBox">Whether the details are there.</param>
/// <param name="IsForgotten">Whether a fact says that the person was forgotten.</param>
/// <param name="Corrections">How many facts put the details right.</param>
internal sealed record KeptPerson(
    Guid Id, byte[] LookUp, SealedPerson? Kept, bool HasBox, bool IsForgotten, int Corrections)
{
    /// <summary>What found the person before corrections, once the details were opened.</summary>
    public IReadOnlyList<byte[]> Before { get; private set; } = [];

    /// <summary>The person's stream.</summary>
    public string Stream => PersonRecord.StreamOf(new(Id));

    // Each person's own stream is met in its index, whatever the planner knows of the tables.
    public static string Query(string region) => $"""
        select p.id, p.look_up, p.wrapped_key, p.sealed, c.is_forgotten, c.corrections
        from ledger.person p
        cross join lateral (
            select coalesce(bool_or(type = 'person_forgotten'), false) as is_forgotten,
                count(*) filter (where type in ('nik_corrected', 'person_corrected')) as corrections
            from ledger.mt_events
            where tenant_id = p.region and stream_id = 'person/' || replace(p.id::varchar, '-', '') offset 0) c
        where p.region = {CopyCursor.Literal(region)}
        order by p.id
        """;

    public static KeptPerson Read(CopyCursor row)
    {
        var lookUp = row.Bytes(1).ToArray();
        return new(row.Id(0), lookUp,
            row.IsNull(2) ? null : new(lookUp, row.Bytes(2).ToArray(), row.Bytes(3).ToArray()),
            !row.IsNull(3), row.Boolean(4), (int)row.Int64(5));
    }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    /// <param name="masters">The master keys at hand.</param>
    /// <param name="region">Region code.</param>
    /// <param name="hash">Makes what finds somebody; null where the vault's own key cannot be had.</param>
    public (string Kind, string Message)? Fault(MasterKeys masters, string region, LookUpHash? hash)
    {
        if (IsForgotten)
            return Kept is null && !HasBox
                ? null
                : (FindingKind.PersonNotForgotten,
                    "Menurut faktanya orang ini sudah dihapus dari brankas, tetapi datanya masih ada di sana.");
        if (Kept is null)
            return (FindingKind.PersonKeyMissing,
                "Kunci orang ini tidak ada lagi, padahal tidak ada fakta yang menghapusnya dari brankas.");
        if (hash is null)
            return null;
        if (Kept.OpenOrNull(masters, region, Id) is not { } details)
            return (FindingKind.PersonUnreadable,
                "Data orang ini di brankas tidak terbuka: rusak, dipindahkan dari orang lain, atau kunci induknya tidak "
                + "ada.");

        Before = details.Before ?? [];
        if (details.Nik is { } nik && !hash.Of($"nik:{nik}").AsSpan().SequenceEqual(LookUp))
            return (FindingKind.PersonExchanged,
                "Yang menemukan orang ini di brankas bukan sidik NIK yang tersimpan padanya.");
        return details.Corrections is { } counted && counted != Corrections
            ? (FindingKind.PersonOutdated,
                $"Faktanya mencatat {Corrections} koreksi atas data orang ini, yang tersimpan memuat {counted}.")
            : null;
    }
}
