using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Vault;

/// <summary>Somebody whom rows of a batch name, and what the vault knew and will know of them.</summary>
/// <param name="asked">The details of the first row that names them.</param>
internal sealed class Visitor(PersonDetails asked)
{
    /// <summary>The number that they get if they are new.</summary>
    private readonly PersonId _given = new(Guid.CreateVersion7());

    private PersonId? _known;

    /// <summary>The details of the first row.</summary>
    public PersonDetails Asked => asked;

    /// <summary>What finds them.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>Their number.</summary>
    public PersonId Number => _known ?? _given;

    /// <summary>Whether the vault did not know them.</summary>
    public bool IsNew => _known is null;

    /// <summary>What the vault keeps of them, or null where they are new or forgotten.</summary>
    public SealedPerson? Kept { get; private set; }

    /// <summary>Whether the vault forgot them.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Whether that which finds them is what they go by now.</summary>
    public bool IsCurrent { get; private set; } = true;

    /// <summary>What is known of them by now: opened, or kept by an earlier row; null where nothing is.</summary>
    public PersonDetails? Details { get; private set; }

    /// <summary>Whether the vault holds them, and nobody can read what.</summary>
    public bool IsUnreadable { get; private set; }

    /// <summary>Whether the vault holds another person in their place.</summary>
    public bool IsOther { get; private set; }

    /// <summary>Whether a fact names them, so that a new one must be kept.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether there is more to keep of them than the vault holds.</summary>
    public bool Grew { get; set; }

    /// <summary>What is to be written if they are new and nothing more is learnt of them.</summary>
    public SealedPerson? SealedAhead { get; set; }

    /// <summary>Whether that is what is to be written.</summary>
    public bool IsSealedAhead => SealedAhead is not null && (ReferenceEquals(Details, asked) || Details == asked);

    /// <summary>What is to be written.</summary>
    public SealedPerson? Sealed { get; set; }

    /// <summary>Whether details say more than who is meant.</summary>
    public static bool Says(PersonDetails details) => details.Nik is not null
        && (details.Name ?? details.Phone) is not null | details.BirthDate is not null | details.Sex is not null;

    /// <summary>The vault knows them by a number.</summary>
    public void Found(PersonId number, bool isCurrent, SealedPerson? kept) =>
        (_known, IsCurrent, IsForgotten, Kept) = (number, isCurrent, kept is null, kept);

    /// <summary>
    /// What the vault holds of them was opened, or could not be. It is held against the NIK that was asked for: what
    /// finds a person stands in the database, where others may write.
    /// </summary>
    public void Opened(PersonJson? opened)
    {
        IsUnreadable = opened is null;
        IsOther = opened is not null
            && (IsCurrent ? opened.Nik != asked.Nik : asked.Nik is null || !opened.WasFoundBy(Hash));
        Details = opened?.Details();
    }

    /// <summary>
    /// Tells them from whoever had their NIK before it was corrected, where the row says that it is another person's.
    /// </summary>
    public void Part()
    {
        if (!IsCurrent && !IsOther && Details is { } earlier && asked.Contradicts(earlier))
            (_known, IsCurrent, Details, Kept) = (null, true, null, null);
    }

    /// <summary>Learns what a row says; what is known already stays as it is.</summary>
    public bool Learn(PersonDetails more)
    {
        if (Details is not { } known)
        {
            if (IsNew)
                Details = more;
            return IsNew;
        }

        var grown = Says(more) ? known.FilledFrom(more) : known;
        if (grown == known)
            return false;
        Details = grown;
        return true;
    }
}
