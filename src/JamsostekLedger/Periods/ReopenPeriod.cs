using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>Opens the books of a closed period again.</summary>
/// <param name="Period">The period.</param>
/// <param name="On">Day on which it is reopened.</param>
/// <param name="Reason">Why.</param>
public sealed record ReopenPeriod(FiscalPeriod Period, LocalDate On, string Reason) : ICommand
{
    /// <inheritdoc/>
    public string Stream => PeriodBooks.StreamOf(Period);

    /// <summary>Of a month its year: a month of a closed year stays closed with it.</summary>
    public string? Other => Period.Month is null ? null : PeriodBooks.StreamOf(Period with { Month = null });

    /// <summary>What it would record; its number is that of the closing in force.</summary>
    public LedgerEvent Fact => Reopening(0);

    /// <inheritdoc/>
    public Decision Decide(object state) => throw new InvalidDataException("A reopening looks at two periods.");

    /// <inheritdoc/>
    public Decision Decide(Folded stream, Folded? other)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            return Decision.Refuse("period-reason-missing",
                $"Sebutkan mengapa buku {Period} dibuka kembali; alasannya ikut tercatat.");
        if (((PeriodBooks?)other?.State)?.Closed is { } year)
            return Decision.Refuse("period-in-closed-year",
                $"Buku {Period} termasuk tahun {year.Period} yang sudah ditutup; buka kembali tahunnya lebih dahulu.");
        return ((PeriodBooks)stream.State).Closed is { } closed
            ? Decision.Record(Reopening(closed.Number))
            : Decision.Refuse("period-not-closed", $"Buku {Period} tidak sedang ditutup.");
    }

    private PeriodReopened Reopening(int number) => new($"{Period}", number, On, Reason.Trim());
}
