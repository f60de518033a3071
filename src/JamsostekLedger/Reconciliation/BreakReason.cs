namespace JamsostekLedger.Reconciliation;

/// <summary>Why rows of two sides do not agree: a closed list.</summary>
public static class BreakReason
{
    /// <summary>The other office has it and the ledger has not.</summary>
    public const string MissingInLedger = "missing-in-ledger";

    /// <summary>The ledger has it and the other office has not.</summary>
    public const string MissingInStatement = "missing-in-statement";

    /// <summary>One document, two amounts.</summary>
    public const string AmountDiffers = "amount-differs";

    /// <summary>One document, two dates.</summary>
    public const string DateDiffers = "date-differs";

    /// <summary>One invoice, two head-counts.</summary>
    public const string HeadCountDiffers = "head-count-differs";

    /// <summary>At BPJS and on no roster.</summary>
    public const string NotOnRoster = "not-on-roster";

    /// <summary>On a roster and not at BPJS.</summary>
    public const string NotAtBpjs = "not-at-bpjs";

    /// <summary>One person more than once on a side.</summary>
    public const string PersonTwice = "person-twice";

    /// <summary>The person has died.</summary>
    public const string PersonDead = "person-dead";

    /// <summary>The person has reached the age limit.</summary>
    public const string OverAge = "over-age";

    /// <summary>The person has moved away.</summary>
    public const string Moved = "moved";

    /// <summary>On one side of another programme, account or fund.</summary>
    public const string OtherFund = "other-fund";

    /// <summary>On one side of another fiscal year.</summary>
    public const string OtherYear = "other-year";

    /// <summary>One document more than once on a side.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>On its way: the other side has it in another period, or has it not yet.</summary>
    public const string InTransit = "in-transit";

    /// <summary>Recorded before it had its number.</summary>
    public const string Provisional = "provisional";

    /// <summary>Several that are equal: which belongs to which is for a person to say.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        MissingInLedger, MissingInStatement, AmountDiffers, DateDiffers, HeadCountDiffers, NotOnRoster, NotAtBpjs,
        PersonTwice, PersonDead, OverAge, Moved, OtherFund, OtherYear, Duplicate, InTransit, Provisional, Ambiguous,
    ];
}
