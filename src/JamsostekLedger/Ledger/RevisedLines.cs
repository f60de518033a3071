namespace JamsostekLedger.Ledger;

/// <summary>
/// What a revision posts: lines that hold no longer are taken back on their own days, those that hold now are added.
/// No line is ever changed, and sums by account, dimensions and day come out as if the document had been right.
/// </summary>
public static class RevisedLines
{
    /// <summary>The lines that lead from what was posted to what should be.</summary>
    public static IEnumerable<JournalLine> Between(IEnumerable<JournalLine> before, IEnumerable<JournalLine> after)
    {
        var counts = new Dictionary<JournalLine, int>();
        foreach (var line in after)
            counts[line] = counts.GetValueOrDefault(line) + 1;
        foreach (var line in before)
            counts[line] = counts.GetValueOrDefault(line) - 1;

        // In an order that follows from the lines alone, so that a replay posts the same.
        foreach (var (line, count) in counts.Where(line => line.Value != 0).OrderBy(line => line.Key.ValueDate)
                     .ThenBy(line => $"{line.Key.Debit} {line.Key.Credit} {line.Key.Unit}", StringComparer.Ordinal)
                     .ThenBy(line => line.Key.Amount).ThenBy(line => $"{line.Key.Of}", StringComparer.Ordinal))
            for (var times = 0; times < Math.Abs(count); times++)
                foreach (var posted in count > 0 ? [line] : Back(line))
                    yield return posted;
    }

    // A return and a payment that is taken back both move money from realised to available, and so do an end and an
    // enrolment that is taken back: what is taken back goes by an account of its own, so that reports tell them apart.
    private static JournalLine[] Back(JournalLine line) =>
        GoesBy(line.Debit) || GoesBy(line.Credit)
            ? [
                line with { Debit = Account.Correction, Credit = line.Debit },
                line with { Debit = line.Credit, Credit = Account.Correction },
            ]
            : [line with { Debit = line.Credit, Credit = line.Debit }];

    private static bool GoesBy(string account) => account is Account.BudgetRealised or Account.RosterEnrolled;
}
