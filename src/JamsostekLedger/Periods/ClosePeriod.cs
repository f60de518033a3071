using System.Collections.Immutable;
using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>Closes the books of a period, and of a year opens the next one with what is left.</summary>
/// <param name="Period">The period.</param>
/// <param name="On">Day on which it is closed.</param>
/// <param name="Reason">By which paper, or why.</param>
public sealed record ClosePeriod(FiscalPeriod Period, LocalDate On, string Reason) : IBalancesSeen
{
    /// <summary>What the accounts come to.</summary>
    public ImmutableArray<AccountBalance> Balances { get; init; } = [];

    /// <summary>Breaks of its reconciliations of which nobody said anything.</summary>
    public int OpenBreaks { get; init; }

    /// <inheritdoc/>
    public string Stream => PeriodBooks.StreamOf(Period);

    /// <summary>Of a month its year, which may be closed as a whole; of a year the next one, which it opens.</summary>
    public string Other => PeriodBooks.StreamOf(
        Period.Month is null ? Period with { Year = Period.Year + 1 } : Period with { Month = null });

    /// <summary>What it would record; its number follows from the closings before it.</summary>
    public LedgerEvent Fact => Closing(0);

    /// <inheritdoc/>
    public ICommand Seeing(IReadOnlyList<AccountBalance> balances, int openBreaks) =>
        this with { Balances = [.. balances], OpenBreaks = openBreaks };

    /// <inheritdoc/>
    public Decision Decide(object state) => throw new InvalidDataException("A closing looks at two periods.");

    /// <inheritdoc/>
    public Decision Decide(Folded stream, Folded? other)
    {
        var (period, beside) = ((PeriodBooks)stream.State, (PeriodBooks)other!.State);
        if (string.IsNullOrWhiteSpace(Reason))
            return Decision.Refuse("period-reason-missing",
                $"Sebutkan dasar penutupan buku {Period}, misalnya nomor berita acara; alasannya ikut tercatat.");
        if (On <= Period.To)
            return Decision.Refuse("period-not-over",
                $"Buku {Period} belum dapat ditutup pada {Text(On)}: hari terakhirnya {Text(Period.To)}.");
        if (period.Closed is not null || (Period.Month is not null && beside.Closed is not null))
            return Decision.Refuse("period-already-closed",
                $"Buku {(period.Closed ?? beside.Closed)!.Period} sudah ditutup pada "
                + $"{Text((period.Closed ?? beside.Closed)!.On)}.");

        if (OpenBreaks > 0)
            return BreaksOpen.Refuse($"Buku {Period} belum dapat ditutup", OpenBreaks);

        var number = period.Closings + 1;
        return Period.Month is null
            ? Decision.Record(Closing(number)).With(
                Other, new OpeningBalancesKept(
                    Period.Year + 1, number, [.. Balances.Where(balance => balance.Balance != 0)]))
            : Decision.Record(Closing(number));
    }

    private PeriodClosed Closing(int number) => new($"{Period}", number, On, Reason.Trim(), Balances);

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
