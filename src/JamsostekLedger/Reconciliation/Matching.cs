namespace JamsostekLedger.Reconciliation;

/// <summary>
/// Holds two sides against each other: a pure function of their rows, the same whatever order they stand in. Each rule
/// takes the rows that the rules before it left; what none takes is a break with its reason.
/// </summary>
public static class Matching
{
    /// <summary>The rules by which a pairing is matched, in the order in which they are asked.</summary>
    public static IReadOnlyList<MatchStep> StepsOf(Pairing pairing) => pairing == Pairing.Members
        ?
        [
            new(MatchRule.Joined, table => table.Join()),
            new(MatchRule.Person, MemberMatching.Run),
        ]
        :
        [
            new(MatchRule.Joined, table => table.Join()),
            new(MatchRule.DocumentNumber, NumberMatching.Run),
            new("elsewhere", Leftovers.Known),
            new(MatchRule.AmountAndDate, AmountMatching.ByDate),
            new(MatchRule.AmountAndParty, AmountMatching.ByParty),
            new(MatchRule.Sums, AmountMatching.BySums),
        ];

    /// <summary>Matches.</summary>
    public static Paired Of(Pairing pairing, Sides sides) => Of(pairing, sides, StepsOf(pairing));

    /// <summary>Matches by some rules: what the rest of them would have taken is a break.</summary>
    public static Paired Of(Pairing pairing, Sides sides, IEnumerable<MatchStep> steps)
    {
        var table = new MatchTable(pairing, sides);
        foreach (var step in steps)
            step.Run(table);
        Leftovers.Break(table);
        return table.End();
    }
}
