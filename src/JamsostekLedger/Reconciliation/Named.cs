using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>Gives each row of a side a key of its own.</summary>
internal static class Named
{
    private static readonly Comparison<MatchRow> ByContent = (one, other) =>
    {
        var order = string.CompareOrdinal(one.Key, other.Key);
        if (order == 0)
            order = one.Amount.CompareTo(other.Amount);
        if (order == 0)
            order = Nullable.Compare(one.Day, other.Day);
        if (order == 0)
            order = Nullable.Compare(one.DocumentDate, other.DocumentDate);
        if (order == 0)
            order = string.CompareOrdinal(one.Party, other.Party);
        if (order == 0)
            order = string.CompareOrdinal(one.Programme, other.Programme);
        if (order == 0)
            order = Nullable.Compare(one.Workers, other.Workers);
        return order == 0 ? string.CompareOrdinal($"{one}", $"{other}") : order;
    };

    private static readonly Comparison<(ulong Begins, MatchRow Row)> ByBegin = (one, other) =>
        one.Begins != other.Begins ? one.Begins.CompareTo(other.Begins) : ByContent(one.Row, other.Row);

    /// <summary>
    /// The rows in an order of their own; of several under one key those after the first have a count behind it. Which
    /// of two that say the same is called the second matters to nobody.
    /// </summary>
    public static MatchRow[] Of(IReadOnlyList<MatchRow> rows)
    {
        var shared = rows.Count == 0 ? 0 : rows.Min(row => row.Key.AsSpan().CommonPrefixLength(rows[0].Key));
        var sorted = new (ulong Begins, MatchRow Row)[rows.Count];
        for (var at = 0; at < sorted.Length; at++)
            sorted[at] = (BeginOf(rows[at].Key.AsSpan(shared)), rows[at]);
        Array.Sort(sorted, ByBegin);
        var named = new MatchRow[sorted.Length];
        for (var (at, first, last) = (0, 0, ""); at < sorted.Length; at++)
        {
            var row = sorted[at].Row;
            if (at == 0 || row.Key != last)
                (first, last) = (at, row.Key);
            var folded = row.Number is null ? "" : Spelling.Folded(row.Number);
            named[at] = row with
            {
                Key = at > first ? $"{last} #{at - first + 1}" : last,
                Folded = folded, Paper = row.Document is null ? folded : Spelling.Folded(row.Document), At = at,
            };
        }

        return named;
    }

    // The first eight signs, in their order: most rows are told apart without looking at them.
    private static ulong BeginOf(ReadOnlySpan<char> key)
    {
        var begin = 0UL;
        for (var at = 0; at < sizeof(ulong); at++)
        {
            var sign = at < key.Length ? key[at] : '\0';
            begin = (begin << 8) | ulong.Min(sign, byte.MaxValue);
            // What is beyond a byte is for the whole keys to tell.
            if (sign >= byte.MaxValue)
                return begin << (8 * (sizeof(ulong) - 1 - at));
        }

        return begin;
    }
}
