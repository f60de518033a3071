using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>A row that reads well: what it needs to know of the ledger, and the command that it asks for.</summary>
public abstract record FileRow
{
    /// <summary>The people it names.</summary>
    public virtual IEnumerable<PersonDetails> Persons => [];

    /// <summary>
    /// Key of the fact that it points at (the SP2D of an STS), or null. Such rows are decided after all others of
    /// their file, so that a file may hold both in any order.
    /// </summary>
    public virtual string? RefersTo => null;

    /// <summary>Keys of facts that it looks at besides; none of them need stand.</summary>
    public virtual IEnumerable<string> LooksAt => [];

    /// <summary>Streams that it looks through for a document, once the numbers of its people are known.</summary>
    /// <param name="person">The number of a person whom it names.</param>
    public virtual IEnumerable<string> LooksThrough(Func<PersonDetails, PersonId> person) => [];

    /// <summary>The person whose record it merges into another one's, or null.</summary>
    public virtual PersonDetails? Merges => null;

    /// <summary>
    /// The row as it is recorded beside a document that bears its number and is another one: of another year, another
    /// component of one transfer. Null where it is the same document, and contradicts it.
    /// </summary>
    public virtual FileRow? Besides(LedgerEvent known) => null;

    /// <summary>
    /// Whether it speaks of a document as it stands when its turn comes, which rows before it may have changed.
    /// </summary>
    public virtual bool Revises => false;

    /// <summary>Key of the fact that the document of such a row points at in its turn, or null.</summary>
    public virtual string? RefersOn(Func<string, StandingDocument?> documents) => null;

    /// <summary>What it puts right in the vault, or null; such a row names nobody new.</summary>
    public virtual PersonCorrection? Correction => null;

    /// <summary>
    /// Number of the claim whose case, worker and cover its command must see; null where it needs none of that.
    /// </summary>
    public virtual string? LooksAtClaim => null;

    /// <summary>The command, or why the row cannot become one.</summary>
    public abstract RowCommand Command(Seen seen);
}
