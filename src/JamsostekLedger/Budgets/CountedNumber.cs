namespace JamsostekLedger.Budgets;

/// <summary>Orders numbers of documents as people count them: DPPA/10 comes after DPPA/9.</summary>
public static class CountedNumber
{
    /// <summary>Which of two numbers is the later one.</summary>
    public static int Compare(string left, string right)
    {
        var (l, r) = (0, 0);
        while (l < left.Length && r < right.Length)
        {
            var order = char.IsAsciiDigit(left[l]) && char.IsAsciiDigit(right[r])
                ? CompareCounts(Count(left, ref l), Count(right, ref r))
                : left[l++].CompareTo(right[r++]);
            if (order != 0)
                return order;
        }

        return (left.Length - l).CompareTo(right.Length - r) is not 0 and var rest
            ? rest
            : string.CompareOrdinal(left, right);
    }

    private static string Count(string number, ref int at)
    {
        var from = at;
        while (at < number.Length && char.IsAsciiDigit(number[at]))
            at++;
        return number[from..at].TrimStart('0');
    }

    private static int CompareCounts(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
}
