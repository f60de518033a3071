using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Vault;

/// <summary>Somebody whom rows of a batch name, and what the vault knew and will know of them.</summary>
/// <param name="asked">The details of the first row that names them.</param>
internal sealed class Visitor(PersonDetails asked)
{
    /// <summary>The details of the first row.</summary>
    public PersonDetails Asked => asked;

    /// <summary>Whether a row says something that must be held against what the vault holds.</summary>
    public bool MustOpen { get; set; } = asked.Nik is not null && asked.Given().Any();

    /// <summary>What finds them.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>Their number.</summary>
    public PersonId Number { get; set; }

    /// <summary>What the vault keeps of them, or null where they are new or forgotten or were not opened.</summary>
    public SealedPerson? Kept { get; set; }

    /// <summary>Whether the vault did not know them.</summary>
    public bool IsNew { get; set; } = true;

    /// <summary>Whether the vault forgot them.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Whether that which finds them is what they go by now.</summary>
    public bool IsCurrent { get; set; } = true;

    /// <summary>What is known of them by now: opened, or kept by an earlier row; null where nothing is.</summary>
    public PersonDetails? Details { get; set; }

    /// <summary>Whether a fact names them, so that a new one must be kept.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Whether there is more to keep of them than the vault holds.</summary>
    public bool Grew { get; set; }

    /// <summary>What is to be written.</summary>
    public SealedPerson? Sealed { get; set; }

    /// <summary>Learns what another row says; what is known already stays as it is.</summary>
    public bool Learn(PersonDetails more)
    {
        if (Details is null && !IsNew)
            return false;

        var known = Details ?? more;
        var grown = known.FilledFrom(more);
        var learnt = grown != Details;
        Details = grown;
        return learnt;
    }
}
