namespace JamsostekLedger.Reconciliation;

/// <summary>By which rule rows belong together, in the order in which the rules are asked.</summary>
public static class MatchRule
{
    /// <summary>A person said so.</summary>
    public const string Joined = "joined";

    /// <summary>The same document by its number, however many rows it has on either side.</summary>
    public const string DocumentNumber = "document-number";

    /// <summary>The same person in the same programme.</summary>
    public const string Person = "person";

    /// <summary>The same amount within some days, and nothing else that could be meant.</summary>
    public const string AmountAndDate = "amount-and-date";

    /// <summary>The same amount with the same party.</summary>
    public const string AmountAndParty = "amount-and-party";

    /// <summary>Several rows that come to the same on one day, or with one party.</summary>
    public const string Sums = "sums";
}
