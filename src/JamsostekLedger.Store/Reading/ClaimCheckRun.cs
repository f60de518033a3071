using System.Collections;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.Store.Reading;

/// <summary>What the checks of claims found; its lists are read from where they are kept until it goes.</summary>
public sealed class ClaimCheckRun : IDisposable
{
    private readonly Dictionary<ClaimCheck, Spill<ClaimFinding>> _found = Enum.GetValues<ClaimCheck>()
        .ToDictionary(
            check => check,
            _ => new Spill<ClaimFinding>(new FindingOrder(), FindingBytes.Write, FindingBytes.Read));

    private ClaimCheckRun()
    {
    }

    /// <summary>The report.</summary>
    public ClaimCheckReport Report { get; private set; } = null!;

    internal static async Task<ClaimCheckRun> RunAsync(
        Moment moment, LocalDate on, NamesOf? names, CancellationToken cancellation)
    {
        var (run, tally) = (new ClaimCheckRun(), new ClaimCheckTally());
        try
        {
            using var books = new ClaimBooks(moment, on);
            await foreach (var (of, book) in books.ReadAsync(cancellation))
            {
                tally.Add(CoverChecks.LookedAt(book));
                Add(of == ClaimBookOf.Nobody
                    ? TwiceChecks.WithinClaims(book).Concat(BeyondChecks.Find(book))
                    : ClaimCheckReport.Find(book));
            }

            await foreach (var finding in LonePayments.FindAsync(books.Lone(), names, cancellation))
                Add([finding]);
            await foreach (var (number, worker) in AllWorkers.ReadAsync(moment, on, cancellation))
                Add(PremiumChecks.Find(number, worker));
            Add(InvoiceChecks.Find(
                await ViewQueries.ListAsync<Invoice>(moment, cancellation), books.Rosters, on));
            run.Report = tally.Report(
                moment.Region.Code, on, moment.AsOf.RecordedAt, check => new Listed(run._found[check]));
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }

        void Add(IEnumerable<ClaimFinding> findings)
        {
            foreach (var finding in findings)
            {
                run._found[finding.Check].Add(finding);
                tally.Add(finding);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var found in _found.Values)
            found.Dispose();
    }

    // Sorted when it is asked for, and as often.
    private sealed class Listed(Spill<ClaimFinding> found) : IEnumerable<ClaimFinding>
    {
        public IEnumerator<ClaimFinding> GetEnumerator() => found.InOrder().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
