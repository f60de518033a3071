using JamsostekLedger.Ledger;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Reconciliation;

/// <summary>The rows of a statement as they are held against the ledger's.</summary>
public static class StatementSide
{
    // So many words of a bank's line may be one order's number: 0117 / SP2D / 2024.
    private const int MostWords = 5;

    /// <summary>The rows of a source.</summary>
    /// <param name="pairing">The pairing.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="left">The ledger's rows, of other periods too: a bank names an order in the text of its line, and
    /// who is a member no more is looked for where the ledger has a member.</param>
    /// <param name="from">First day of the period.</param>
    public static IReadOnlyList<MatchRow> Of(
        Pairing pairing, IEnumerable<StatementRow> rows, IEnumerable<MatchRow> left, LocalDate from)
    {
        if (pairing == Pairing.Transfers)
        {
            var numbers = left.Where(row => !row.HasOwnNumber).Select(row => row.Number).OfType<string>()
                .Select(Spelling.Folded).ToHashSet();
            return [.. rows.Select(row => OrderIn(row, numbers) is { } order
                ? Of(row, row.Number ?? "") with { Number = order }
                : Of(row, row.Number ?? "") with { HasOwnNumber = true })];
        }

        if (pairing == Pairing.Members)
            return Members(rows.Select(row => Member(row, from)).ToList(), left);
        return
        [
            .. rows.Select(row => pairing == Pairing.Receipts
                ? Of(row, KeyOf(row)) with { Number = row.Invoice, Document = row.Number }
                : Of(row, KeyOf(row))),
        ];
    }

    /// <summary>The row of a statement that stands under a key; of several that are equal the first.</summary>
    public static StatementRow? Find(IEnumerable<StatementRow> rows, string key, long amount)
    {
        var bare = key.LastIndexOf(" #", StringComparison.Ordinal) is > 0 and var at ? key[..at] : key;
        return rows.FirstOrDefault(row => row.Amount?.Amount == amount && (KeyOf(row) == key || KeyOf(row) == bare));
    }

    private static string KeyOf(StatementRow row) =>
        row.Account is { } account ? $"{row.Number} / {account}" : row.Number ?? "";

    private static MatchRow Of(StatementRow row, string key) => new(key, row.Number, row.Amount?.Amount ?? 0)
    {
        DocumentDate = row.On, MovedOn = row.TransferredOn, Account = row.Account,
        Party = row.Claim ?? row.Invoice ?? row.Description, Programme = row.Programme, Workers = row.Workers,
        Months = row.MonthFrom is { } first && row.MonthTo is { } last ? (first, last) : null, Person = row.Worker,
    };

    private static MatchRow Member(StatementRow row, LocalDate from)
    {
        var standing = MemberStatement.StandingOf(row.Status);
        return Of(row, row.Number ?? LedgerSide.NameOf(row.Worker!.Value)) with
        {
            Number = null, Amount = 1,
            Known = standing == MemberStanding.Dead ? BreakReason.PersonDead
                : row.OverAge is true ? BreakReason.OverAge : null,
            // The day says it where there is one: a list may be printed later than its period.
            IsEnded = row.EndedOn is { } on ? on < from : standing is MemberStanding.Ended or MemberStanding.Dead,
        };
    }

    // Whom both sides count no longer is no member of either. One who is ended at BPJS is a row where the roster has
    // the person, and nothing stands for the person at BPJS any more.
    private static List<MatchRow> Members(List<MatchRow> rows, IEnumerable<MatchRow> left)
    {
        var said = rows.Where(row => !row.IsEnded).Select(Place).ToHashSet();
        var listed = left.Select(Place).ToHashSet();
        listed.ExceptWith(said);
        var ended = rows.Where(row => row.IsEnded && listed.Contains(Place(row)))
            .GroupBy(Place).Select(same => same.OrderBy(row => row.Key, StringComparer.Ordinal).First());
        return [.. rows.Where(row => !row.IsEnded), .. ended];
    }

    private static (PersonId?, string) Place(MatchRow row) => MemberMatching.Place(row);

    private static string? OrderIn(StatementRow row, HashSet<string> numbers)
    {
        if (row.Number is { } reference && numbers.Contains(Spelling.Folded(reference)))
            return reference;
        var words = (row.Description ?? "").Split(
            [' ', ',', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var count = 1; count <= MostWords; count++)
            for (var at = 0; at + count <= words.Length; at++)
                if (string.Join(' ', words, at, count) is var said && numbers.Contains(Spelling.Folded(said)))
                    return said;
        return null;
    }
}
