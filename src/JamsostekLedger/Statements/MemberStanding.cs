namespace JamsostekLedger.Statements;

/// <summary>What BPJS says of a membership in its column of states.</summary>
public enum MemberStanding
{
    /// <summary>A member, or a word that says nothing else.</summary>
    Member,

    /// <summary>No member any more.</summary>
    Ended,

    /// <summary>The person has died.</summary>
    Dead,
}
