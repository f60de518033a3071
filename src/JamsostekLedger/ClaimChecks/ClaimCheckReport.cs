using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>The checks of an audit on claims, each with its list and rupiah.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day looked at: nothing of a later value date is known.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Checks">What came of each check.</param>
/// <param name="Looked">How many JKK and JKM claims could be held against cover, and how many not, and why.</param>
public sealed record ClaimCheckReport(
    string Region, LocalDate On, Instant RecordedAsOf, IReadOnlyList<ClaimCheckResult> Checks,
    IReadOnlyList<ClaimsLookedAt> Looked)
{
    /// <summary>Whether any check found something that is more than to be seen.</summary>
    public bool HasFound => Checks.Any(check => check.Count > 0);

    /// <summary>Runs all checks over one book.</summary>
    public static ClaimCheckReport Of(string region, LocalDate on, Instant recordedAsOf, ClaimBook book)
    {
        var premiums = book.Workers.SelectMany(worker => PremiumChecks.Find(worker.Key, worker.Value));
        var payees = PayeeChecks.Find(book, payee => $"{payee}");
        var (findings, tally) = (
            Find(book).Concat(premiums).Concat(payees).Order(new FindingOrder()).ToList(), new ClaimCheckTally());
        foreach (var finding in findings)
            tally.Add(finding);
        tally.Add(CoverChecks.LookedAt(book));
        return tally.Report(
            region, on, recordedAsOf, check => [.. findings.Where(finding => finding.Check == check)]);
    }

    /// <summary>What all checks find in a book that holds all claims of each of its workers and payees.</summary>
    public static IEnumerable<ClaimFinding> Find(ClaimBook book)
    {
        var deaths = Deaths.Of(book);
        return CoverChecks.Find(book)
            .Concat(TwiceChecks.Find(book))
            .Concat(BeyondChecks.Find(book))
            .Concat(DeathChecks.PremiumAfterDeath(book, deaths))
            .Concat(DeathChecks.EndedAsDiedWithoutClaim(book, deaths))
            .Concat(DeathChecks.ClaimWithoutEnding(book, deaths))
            .Concat(DeathChecks.InUnpaidMonth(book, deaths));
    }
}

/// <summary>JKK and JKM claims by whether their cover can be looked at.</summary>
/// <param name="How">Whether, or why not.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="Amount">Rupiah that stand on them.</param>
public sealed record ClaimsLookedAt(CoverLookedAt How, int Claims, Rupiah Amount);
