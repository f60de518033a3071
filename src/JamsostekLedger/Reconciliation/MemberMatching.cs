using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>Roster and BPJS's list, person by person.</summary>
internal static class MemberMatching
{
    /// <summary>Matches and breaks persons.</summary>
    public static void Run(MatchTable table)
    {
        Twice(table);
        var rights = table.Right.ToDictionary(Place);
        var both = new HashSet<PersonId?>();
        foreach (var left in table.Left.ToList())
            if (rights.TryGetValue(Place(left), out var right))
            {
                Both(table, left, right);
                if (!table.IsFree(right))
                    both.Add(left.Person);
            }

        // Of whom is left over, the one programme may be the other.
        var others = table.Right.ToLookup(row => row.Person);
        foreach (var left in table.Left.ToList())
            if (others[left.Person].OrderBy(row => row.Programme, StringComparer.Ordinal)
                .FirstOrDefault(row => !row.IsEnded && table.IsFree(row)) is { } right)
            {
                table.Break(BreakReason.OtherFund, MatchRule.Person, [left], [right],
                    $"Program {left.Programme} dan {right.Programme}.");
                both.Add(left.Person);
            }

        foreach (var left in table.Left.ToList())
            Alone(table, [left], [], left.Known, both.Contains(left.Person), BreakReason.NotAtBpjs);
        var elsewhere = table.Sides.OtherLeft.ToLookup(row => row.Person, row => row.Known);
        foreach (var right in table.Right.ToList())
        {
            var known = elsewhere[right.Person].OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault()
                ?? right.Known;
            Alone(table, [], [right], known, both.Contains(right.Person), BreakReason.NotOnRoster);
        }
    }

    /// <summary>Whom a row is about, and where.</summary>
    public static (PersonId?, string) Place(MatchRow row) => (row.Person, Spelling.Folded(row.Programme ?? ""));

    private static void Both(MatchTable table, MatchRow left, MatchRow right)
    {
        if (BreakReason.PersonDead is var dead && (left.Known == dead || right.Known == dead))
            table.Break(dead, MatchRule.Person, [left], [right],
                left.Known == dead ? Says(dead) : "Pekerja sudah meninggal menurut BPJS.");
        else if (right.IsEnded)
            table.Break(BreakReason.NotAtBpjs, MatchRule.Person, [left], [right],
                "Kepesertaannya di BPJS sudah berakhir.");
        else
            table.Match(MatchRule.Person, [left], [right]);
    }

    // Who stands on both sides already is here once more, on one of them alone.
    private static void Alone(
        MatchTable table, MatchRow[] left, MatchRow[] right, string? known, bool isOnBoth, string otherwise)
    {
        if (isOnBoth)
            table.Break(BreakReason.PersonTwice, MatchRule.Person, left, right,
                "Orang yang sama ada pula pada program lain.");
        else
            table.Break(known ?? otherwise, MatchRule.Person, left, right, Says(known));
    }

    // The first of a person in a programme stands for the person, the others are too many.
    private static void Twice(MatchTable table)
    {
        foreach (var rows in table.Left.GroupBy(Place).ToList())
            foreach (var again in rows.Skip(1))
                table.Break(BreakReason.PersonTwice, MatchRule.Person, [again], [], "Orang yang sama ada dua kali.");
        foreach (var rows in table.Right.GroupBy(Place).ToList())
            foreach (var again in rows.OrderBy(row => row.IsEnded).Skip(1))
                table.Break(BreakReason.PersonTwice, MatchRule.Person, [], [again], "Orang yang sama ada dua kali.");
    }

    private static string Says(string? known) => known switch
    {
        BreakReason.PersonDead => "Pekerja sudah meninggal menurut catatan buku besar.",
        BreakReason.OverAge => "Pekerja sudah mencapai batas umur.",
        BreakReason.Moved => "Pekerja sudah pindah menurut catatan buku besar.",
        _ => "Tidak ada di pihak lain.",
    };
}
