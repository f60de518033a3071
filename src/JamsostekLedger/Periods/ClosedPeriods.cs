using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>The closed periods of a region while facts are decided on.</summary>
/// <param name="Periods">The periods, in the order in which they were found.</param>
public sealed record ClosedPeriods(ImmutableArray<FiscalPeriod> Periods)
{
    // Most days of a row lie behind it, and a file asks of each.
    private readonly LocalDate? _through = Periods.IsEmpty ? null : Periods.Max(period => period.To);

    /// <summary>Nothing is closed.</summary>
    public static ClosedPeriods None { get; } = new([]);

    /// <summary>Those that are kept by name.</summary>
    public static ClosedPeriods Of(IEnumerable<string> names) =>
        new([.. names.Select(FiscalPeriod.Parse)]);

    /// <summary>Those of all periods that were ever closed.</summary>
    public static ClosedPeriods Of(IEnumerable<PeriodBooks> books) =>
        Of(books.Where(period => period.Closed is not null).Select(period => period.Name!));

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names() => Periods.Select(period => $"{period}");

    /// <summary>The closed period by which a day is closed: the first that ends on it or later; null while it is
    /// open.</summary>
    public FiscalPeriod? Closing(LocalDate day) => day <= _through
        ? Periods.Where(period => day <= period.To).OrderBy(period => period.To)
            .ThenBy(period => period.Month is null).First()
        : null;

    /// <summary>
    /// Refuses a decision that would move anything on a closed day: its facts, the documents that it changes as they
    /// stood and stand, or a line that follows. Null where it moves nothing there. Days before a closed period are
    /// closed with it: what happened on them reaches into it.
    /// </summary>
    /// <param name="decision">What a command came to.</param>
    /// <param name="lines">What its fact posts.</param>
    public Refusal? Refuses(Decision decision, IEnumerable<JournalLine> lines)
    {
        if (Periods.IsEmpty || decision.Fact is not { } fact)
            return null;
        if (fact is PeriodReopened { Period: var name } && FiscalPeriod.Parse(name) is var reopened
            && Periods.FirstOrDefault(period => period.To > reopened.To) is { Year: > 0 } later)
            return new("period-later-closed",
                $"Buku {reopened} tidak dapat dibuka kembali selama {later} tertutup; buka kembali {later} lebih dahulu.");

        // Balances that a year opens with move nothing, and may be kept when months of that year are closed already.
        var facts = decision.Also.Select(also => also.Fact).Where(also => also is not OpeningBalancesKept)
            .Prepend(fact).Concat(decision.Revised);
        foreach (var day in facts.Select(moved => moved.ValueDate).Concat(lines.Select(line => line.ValueDate)))
            if (Closing(day) is { } closed)
                return new("period-closed",
                    $"Tanggal {day:uuuu-MM-dd} sudah tertutup dengan buku {closed}. Catat dokumen pembetul bertanggal "
                    + "dalam periode yang masih terbuka, atau buka kembali periodenya dengan alasan.");
        return null;
    }

    /// <summary>The same after a fact.</summary>
    public ClosedPeriods After(LedgerEvent fact) => fact switch
    {
        PeriodClosed closed => new(Periods.Add(FiscalPeriod.Parse(closed.Period))),
        PeriodReopened reopened => new(Periods.Remove(FiscalPeriod.Parse(reopened.Period))),
        _ => this,
    };
}
