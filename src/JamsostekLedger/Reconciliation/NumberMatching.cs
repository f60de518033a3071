using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>Rows of one document by its number, however many there are on either side.</summary>
internal static class NumberMatching
{
    /// <summary>Matches and breaks documents that both sides have.</summary>
    public static void Run(MatchTable table)
    {
        var lefts = new NumberedRows(table.Left);
        var rights = new NumberedRows(table.Right);
        foreach (var number in lefts.Numbers)
            if (rights.Has(number))
                Document(table, lefts[number], rights[number]);
    }

    private static void Document(MatchTable table, IReadOnlyList<MatchRow> ours, IReadOnlyList<MatchRow> theirs)
    {
        if (ours.Any(row => row.IsProvisional))
            table.Break(BreakReason.Provisional, table.Pairing.ByNumber, ours, theirs,
                "Dicatat sementara; pihak lain sudah punya dokumennya.");
        else if (ours is [var one] && theirs is [var other] && one.Booked == other.Booked)
            Agree(table, ours, theirs);
        else
            Document(table, [.. ours], [.. theirs]);
    }

    private static void Document(MatchTable table, List<MatchRow> left, List<MatchRow> right)
    {
        var rightsOf = right.ToLookup(row => row.Account);
        foreach (var lefts in left.ToLookup(row => row.Account))
            if (rightsOf.Contains(lefts.Key) && Sum(lefts) == Sum(rightsOf[lefts.Key]))
                Both([.. lefts], [.. rightsOf[lefts.Key]]);

        // One office books on one account what the other books on several below it, or elsewhere.
        if (left.Count > 0 && right.Count > 0 && Sum(left) == Sum(right))
            Both([.. left], [.. right]);
        // Of several that are equal those of the same day are meant.
        Equal(row => (row.Booked, row.Day));
        Equal(row => (row.Booked, row.DocumentDate));
        Equal(row => (row.Booked, null));
        // What a side has twice stands once for the document.
        if (left.DistinctBy(row => row.Repeats).ToList() is { Count: > 0 } once
            && right.DistinctBy(row => row.Repeats).ToList() is { Count: > 0 } other && Sum(once) == Sum(other))
            Both(once, other);
        if (left.Count > 0 && right.Count > 0)
            table.Break(Differs(left, right, out var shows), table.Pairing.ByNumber, left, right, shows);

        void Equal(Func<MatchRow, ((string?, long), LocalDate?)> of)
        {
            if (left.Count == 0 || right.Count == 0)
                return;
            var equal = right.GroupBy(of).ToDictionary(rows => rows.Key, rows => new Queue<MatchRow>(rows));
            foreach (var one in left.ToList())
                if (equal.TryGetValue(of(one), out var rows) && rows.TryDequeue(out var same))
                    Both([one], [same]);
        }

        void Both(List<MatchRow> lefts, List<MatchRow> rights)
        {
            Without(left, lefts);
            Without(right, rights);
            Agree(table, lefts, rights);
        }
    }

    private static void Without(List<MatchRow> rows, List<MatchRow> taken)
    {
        var gone = taken.Select(row => row.At).ToHashSet();
        rows.RemoveAll(row => gone.Contains(row.At));
    }

    private static void Agree(MatchTable table, IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right)
    {
        if (WhyNot(table.Pairing, left, right) is { } why)
            table.Break(why.Reason, table.Pairing.ByNumber, left, right, why.Shows);
        else
            table.Match(table.Pairing.ByNumber, left, right);
    }

    // The same money; what else the two sides say of it must agree as well.
    private static (string Reason, string Shows)? WhyNot(
        Pairing pairing, IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right)
    {
        if (left is [var our] && right is [var their] && Says(our, their, pairing.DaysOfNumber))
            return null;
        if (left.FirstOrDefault(row => row.Account is not null && right.All(one => !IsBelow(row.Account, one.Account)))
                is { } booked)
            return (BreakReason.OtherFund, $"Kode rekening {booked.Account} dan {right[0].Account}.");
        if (right.FirstOrDefault(row => row.Account is not null && left.All(one => !IsBelow(row.Account, one.Account)))
                is { } other)
            return (BreakReason.OtherFund, $"Kode rekening {left[0].Account} dan {other.Account}.");
        if (Moved(left, right) is { } account)
            return (BreakReason.OtherFund, $"Pada rekening {account} nilainya lain.");
        if (left.FirstOrDefault(row => row.Programme is not null
            && right.All(one => one.Programme is not null
                && Spelling.Folded(one.Programme) != Spelling.Folded(row.Programme))) is { } moved)
            return (BreakReason.OtherFund, $"Program {moved.Programme} dan {right[0].Programme}.");
        if (HeadsOf(left) is { } workers && HeadsOf(right) is { } heads && workers != heads)
            return (BreakReason.HeadCountDiffers, $"Jumlah pekerja {workers} dan {heads}.");
        if (left[0].Months is { } months && right[0].Months is { } billed && months != billed)
            return (months.From.Year != billed.From.Year ? BreakReason.OtherYear : BreakReason.DateDiffers,
                $"Bulan {Text(months)} dan {Text(billed)}.");
        foreach (var row in left)
            if (right.All(one => Dates(row, one) is var (ours, theirs)
                && !IsNear(ours, theirs, pairing.DaysOfNumber)) && Dates(row, right[0]) is var (day, on))
                return (right.All(one => Dates(row, one) is var (ours, theirs) && ours.Year != theirs.Year)
                    ? BreakReason.OtherYear
                    : BreakReason.DateDiffers, $"Tanggal {Text(day)} dan {Text(on)}.");
        return null;
    }

    // Most rows say alike all that they say.
    private static bool Says(MatchRow left, MatchRow right, int days) => left.Account == right.Account
        && left.Programme == right.Programme && left.Workers == right.Workers && left.Months == right.Months
        && (Dates(left, right) is not var (ours, theirs) || IsNear(ours, theirs, days));

    // A code and one that it is a part of are one account: 5.1.02 and 5.1.02.02.
    private static bool IsBelow(string code, string? other) => other is null || code == other
        || code.StartsWith($"{other}.", StringComparison.Ordinal)
        || other.StartsWith($"{code}.", StringComparison.Ordinal);

    // Of a document on several accounts on both sides, an account on which the sides differ.
    private static string? Moved(IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right)
    {
        if (left.Count == 1 || right.Count == 1)
            return null;
        var (ours, theirs) = (left.ToLookup(row => row.Account), right.ToLookup(row => row.Account));
        return ours.Select(rows => rows.Key).FirstOrDefault(account => account is not null
            && theirs.Contains(account) && Sum(ours[account]) != Sum(theirs[account]));
    }

    // What both sides say alike: when the money moved, or else what stands on the document.
    private static (LocalDate Ours, LocalDate Theirs)? Dates(MatchRow left, MatchRow right) =>
        left.MovedOn is { } moved && right.MovedOn is { } arrived ? (moved, arrived)
        : left.DocumentDate is { } date && right.DocumentDate is { } other ? (date, other)
        : left.Day is { } day && right.Day is { } one ? (day, one)
        : null;

    private static bool IsNear(LocalDate one, LocalDate other, int days) =>
        one == other || int.Abs(Period.DaysBetween(one, other)) <= days;

    private static string Differs(List<MatchRow> left, List<MatchRow> right, out string shows)
    {
        if (HeadsOf(left) is { } workers && HeadsOf(right) is { } heads && workers != heads)
        {
            shows = $"Jumlah pekerja {workers} dan {heads}, nilai {Text(Sum(left))} dan {Text(Sum(right))}.";
            return BreakReason.HeadCountDiffers;
        }

        shows = $"Nilai {Text(Sum(left))} dan {Text(Sum(right))}, selisih {Text(Sum(left) - Sum(right))}.";
        return BreakReason.AmountDiffers;
    }

    private static int? HeadsOf(IReadOnlyList<MatchRow> rows) =>
        rows.All(row => row.Workers is not null) ? rows.Sum(row => row.Workers) : null;

    private static long Sum(IEnumerable<MatchRow> rows) => rows.Sum(row => row.Amount);

    internal static string Text(long amount) =>
        amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    internal static string Text(LocalDate? day) => $"{day:uuuu-MM-dd}";

    private static string Text((YearMonth From, YearMonth To) months) =>
        $"{months.From:uuuu-MM} s.d. {months.To:uuuu-MM}";
}
