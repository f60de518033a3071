namespace JamsostekLedger.Reconciliation;

/// <summary>A matching under way: which rows are free yet, and what was found.</summary>
internal sealed class MatchTable
{
    private readonly bool[] _leftTaken;
    private readonly bool[] _rightTaken;
    private readonly HashSet<string> _parted;
    private readonly List<(int At, Match Match)> _matches = [];
    private readonly List<Break> _breaks = [];
    private (Elsewhere Left, Elsewhere Right)? _elsewhere;

    public MatchTable(Pairing pairing, Sides sides)
    {
        (Pairing, Sides) = (pairing, sides);
        (AllLeft, AllRight) = (Named.Of(sides.Left), Named.Of(sides.Right));
        (_leftTaken, _rightTaken) = (new bool[AllLeft.Length], new bool[AllRight.Length]);
        _parted = [.. sides.Rulings.Where(ruling => !ruling.Joins).Select(ruling => Of(ruling.Left, ruling.Right))];
    }

    public Pairing Pairing { get; }

    public Sides Sides { get; }

    /// <summary>The ledger's rows, each with a key of its own, in their order.</summary>
    public MatchRow[] AllLeft { get; }

    /// <summary>The other rows, likewise.</summary>
    public MatchRow[] AllRight { get; }

    /// <summary>What of both sides stands in other periods and is not settled there.</summary>
    public (Elsewhere Left, Elsewhere Right) Elsewhere => _elsewhere ??= Reconciliation.Elsewhere.Of(Pairing, Sides);

    /// <summary>The ledger's rows that nothing took yet, in their order.</summary>
    public IEnumerable<MatchRow> Left => AllLeft.Where(row => !_leftTaken[row.At]);

    /// <summary>The other rows that nothing took yet, in their order.</summary>
    public IEnumerable<MatchRow> Right => AllRight.Where(row => !_rightTaken[row.At]);

    /// <summary>Whether nothing took a row of the other side yet.</summary>
    public bool IsFree(MatchRow right) => !_rightTaken[right.At];

    /// <summary>Takes what persons joined, in the order in which they did.</summary>
    public void Join()
    {
        if (!Sides.Rulings.Any(ruling => ruling.Joins))
            return;
        var lefts = AllLeft.ToDictionary(row => row.Key);
        var rights = AllRight.ToDictionary(row => row.Key);
        foreach (var ruling in Sides.Rulings.Where(ruling => ruling.Joins))
        {
            MatchRow[] left = [.. ruling.Left.Select(lefts.GetValueOrDefault).OfType<MatchRow>()];
            MatchRow[] right = [.. ruling.Right.Select(rights.GetValueOrDefault).OfType<MatchRow>()];
            // What was joined and reads otherwise today is joined no longer: it is a break again, and is seen.
            if (left.Length == ruling.Left.Count && right.Length == ruling.Right.Count
                && !left.Any(row => _leftTaken[row.At]) && right.All(IsFree)
                && long.Abs(left.Sum(row => row.Amount) - right.Sum(row => row.Amount)) <= ruling.Tolerance)
                Take(MatchRule.Joined, left, right, ruling.Tolerance == 0 ? null : ruling.Tolerance);
        }
    }

    /// <summary>Whether a person said of rows that they do not belong together.</summary>
    public bool IsParted(IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right) =>
        _parted.Count > 0 && _parted.Contains(Of(Keys(left), Keys(right)));

    /// <summary>Takes rows that belong together and agree, unless a person parted them.</summary>
    public void Match(string rule, IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right)
    {
        if (!IsParted(left, right))
            Take(rule, left, right, null);
    }

    /// <summary>Takes rows that do not agree.</summary>
    public void Break(
        string reason, string rule, IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right,
        params IReadOnlyList<string> shows)
    {
        Free(left, right);
        _breaks.Add(Reconciliation.Break.Of(Pairing.Name, reason, rule, left, right, shows));
    }

    /// <summary>What was found.</summary>
    public Paired End()
    {
        _matches.Sort((one, other) => one.At.CompareTo(other.At));
        return Paired.Of(Pairing, Sides, _matches.ConvertAll(found => found.Match), _breaks);
    }

    private void Take(string rule, IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right, long? tolerance)
    {
        Free(left, right);
        _matches.Add((left[0].At, new(rule, Keys(left), Keys(right), Sum(left), Sum(right), tolerance)));
    }

    private void Free(IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right)
    {
        for (var at = 0; at < left.Count; at++)
            Free(_leftTaken, left[at]);
        for (var at = 0; at < right.Count; at++)
            Free(_rightTaken, right[at]);
    }

    private static void Free(bool[] taken, MatchRow row)
    {
        if (taken[row.At])
            throw new InvalidDataException("A row is matched twice.");
        taken[row.At] = true;
    }

    private static long Sum(IReadOnlyList<MatchRow> rows) =>
        rows.Count == 1 ? rows[0].Amount : rows.Sum(row => row.Amount);

    private static string[] Keys(IReadOnlyList<MatchRow> rows) =>
        rows.Count == 1 ? [rows[0].Key] : [.. rows.Select(row => row.Key)];

    private static string Of(IEnumerable<string> left, IEnumerable<string> right) => $"{Of(left)}\n{Of(right)}";

    private static string Of(IEnumerable<string> keys) => string.Join('\t', keys.Order(StringComparer.Ordinal));
}
