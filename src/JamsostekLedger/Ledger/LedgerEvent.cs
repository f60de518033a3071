namespace JamsostekLedger.Ledger;

/// <summary>
/// A fact. Recorded once, never changed; a correction is another fact that points at it.
/// Its JSON is a stored format: see docs/events.md before renaming anything.
/// </summary>
public abstract record LedgerEvent
{
    /// <summary>When it happened, in the region's zone: the date that reports call the value date.</summary>
    public abstract LocalDate ValueDate { get; }

    /// <summary>
    /// What the fact is about, unique within a region: a document number, a payment reference. A second fact with
    /// the same key adds nothing when its content is the same and is refused when it is not.
    /// </summary>
    public abstract string Key { get; }

    /// <summary>What people are told that it is, where its key says nothing to them.</summary>
    public virtual string Called() => Key;

    /// <summary>
    /// Whether its key is a number or code that people write, so that one document may come under two spellings.
    /// </summary>
    public virtual bool IsWritten() => false;

    /// <summary>
    /// What of it had happened by a day: all of it or nothing, unless it holds what happened on several days. Null for
    /// nothing; a day that is not given leaves all.
    /// </summary>
    public virtual LedgerEvent? Until(LocalDate? day) => ValueDate > day ? null : this;

    /// <summary>
    /// Days of what it says has happened: none can lie after the day on which it is recorded. A fact about what is to
    /// come has others, and names them in <see cref="Ahead"/>.
    /// </summary>
    public virtual IEnumerable<LocalDate> Happened() => [ValueDate];

    /// <summary>Days that it names and that may lie ahead: a first month, a due day.</summary>
    public virtual IEnumerable<LocalDate> Ahead() => [];

    /// <summary>The fund whose money it is about, and the year of spending; null where it is about none.</summary>
    public virtual (string Fund, int Year)? Spends() => null;

    /// <summary>The people that it names, who must stand in the vault.</summary>
    public virtual IEnumerable<PersonId> Persons() => [];

    /// <summary>
    /// The most that reports may reckon from it beside what it posts: a region's sums have a bound by both.
    /// </summary>
    public virtual Rupiah Weight() => Rupiah.Zero;

    /// <summary>
    /// Whether another fact under the same key says the same, so that recording it adds nothing. What was merely seen
    /// of other streams when this one was recorded is not part of what it says.
    /// </summary>
    public virtual bool Says(LedgerEvent other) => Equals(other);

    /// <summary>What it becomes where a document that it belongs to moved to another stream; null where it does not
    /// belong to it.</summary>
    /// <param name="before">The document as it stood.</param>
    /// <param name="after">As it stands.</param>
    public virtual LedgerEvent? Along(LedgerEvent before, LedgerEvent after) => null;

    /// <summary>What must be seen of another fact that says the same in other letters, if anything.</summary>
    public virtual IReadOnlyList<Refusal> SaidOtherwise(LedgerEvent other) => [];

    /// <summary>Why another fact under the same key is refused where it says something else.</summary>
    public virtual Refusal Contradicts(LedgerEvent other) =>
        new("key-differs", $"{Called()} sudah tercatat dengan isi lain; catat koreksi, bukan isi baru.");
}
