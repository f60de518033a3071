using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;
using Npgsql;

namespace JamsostekLedger.Store.Recording;

/// <summary>
/// Lets premium money find its way: payments to the invoices that they name, overpayments to the next invoice, paid
/// months of those who ended back to theirs, and what is there to workers' months. It follows each file that may have
/// moved something, as one append; documents may have come in any order, and a second run finds nothing to do.
/// </summary>
/// <param name="store">Where facts go.</param>
public sealed class PremiumSettlement(LedgerStore store)
{
    /// <summary>Settles a region.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="headers">Who caused it, and by which file.</param>
    /// <param name="cancellation">Stops it; nothing of it stays then.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; running it again is safe.</exception>
    public async Task<Settled> RunAsync(string region, Headers headers, CancellationToken cancellation = default)
    {
        try
        {
            return await Retry.OnRollbackAsync(() => OnceAsync(region, headers, cancellation), cancellation);
        }
        catch (NpgsqlException fault) when (fault is not PostgresException)
        {
            throw new LedgerUnavailableException(
                "Sambungan ke basis data terputus saat mencocokkan iuran. Jalankan lagi: yang sudah tercatat tidak "
                + "akan tercatat dua kali.", fault);
        }
    }

    private async Task<Settled> OnceAsync(string region, Headers headers, CancellationToken cancellation)
    {
        await using var append = await store.BeginAsync(region, Wanted.Nothing, cancellation);
        var book = await PremiumBook.OpenAsync(append, region, headers, cancellation);
        if (book.HasNothing)
        {
            await append.RollBackAsync(cancellation);
            return new(0, 0, 0, 0, 0);
        }

        var matched = await book.MatchAsync(cancellation);
        var credits = book.CarryForward();
        var released = await book.ReleaseAsync(cancellation);
        var paid = await book.AllocateAsync(cancellation);
        var computed = await book.ComputeAsync(cancellation);
        await append.CommitAsync([], cancellation);
        return new(matched, credits, released, paid, computed);
    }
}
