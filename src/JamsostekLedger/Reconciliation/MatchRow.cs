using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>A row of either side, as far as two sides can be compared.</summary>
/// <param name="Key">What people call it: a row's key in its file, the parts joined by <c> / </c>.</param>
/// <param name="Number">Number of the document that both sides name; null where the side has none.</param>
/// <param name="Amount">Rupiah, money back below zero; of a person 1.</param>
public sealed record MatchRow(string Key, string? Number, long Amount)
{
    /// <summary>Date of the document.</summary>
    public LocalDate? DocumentDate { get; init; }

    /// <summary>Day on which the money moved, where the side says so.</summary>
    public LocalDate? MovedOn { get; init; }

    /// <summary>Kode rekening.</summary>
    public string? Account { get; init; }

    /// <summary>With whom or for what: the invoice, the claim, the text of a transfer.</summary>
    public string? Party { get; init; }

    /// <summary>Programme's code.</summary>
    public string? Programme { get; init; }

    /// <summary>Months of cover, of an invoice.</summary>
    public (YearMonth From, YearMonth To)? Months { get; init; }

    /// <summary>Head-count.</summary>
    public int? Workers { get; init; }

    /// <summary>The person, by the number in the vault.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Whether it was recorded before the document had its number.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>What the side knows of the person that explains a break: <see cref="BreakReason.PersonDead"/>,
    /// <see cref="BreakReason.OverAge"/>, <see cref="BreakReason.Moved"/>; or null.</summary>
    public string? Known { get; init; }

    /// <summary>Whether the side lists the person as one whose membership has ended before the period.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Number of the paper itself where <see cref="Number"/> is another's: a receipt has one, and is compared
    /// by its invoice. Null where the number is the paper's own.</summary>
    public string? Document { get; init; }

    /// <summary>What it stands on of its paper where the account is not compared.</summary>
    public string? Part { get; init; }

    /// <summary>Whether the number is one that the other side never uses: of a bank, or of a provisional payment. Two
    /// such numbers that differ contradict nothing.</summary>
    public bool HasOwnNumber { get; init; }

    /// <summary>The day by which its period goes; of an invoice its first month begins then.</summary>
    public LocalDate? Day => MovedOn ?? DocumentDate ?? Months?.From.OnDayOfMonth(1);

    /// <summary>Its number as it is compared: letter case, blanks and hyphens do not matter. Known from when a matching
    /// began.</summary>
    internal string Folded { get; init; } = "";

    /// <summary>Its place in the order of its side, from 0; likewise.</summary>
    internal int At { get; init; }

    /// <summary>What two rows of a side share that are one document twice.</summary>
    internal (string, string?, long) Repeats => (Paper, Part ?? Account, Amount);

    /// <summary>The paper that it is a row of; empty where that has no number.</summary>
    internal string Paper { get; init; } = "";

    /// <summary>What two rows share that are one document on one account.</summary>
    internal (string?, long) Booked => (Account, Amount);
}
