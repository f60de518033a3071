using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>
/// A fiscal period's books: the state of its stream, and the document by which appends and reports know what is closed.
/// </summary>
public sealed record PeriodBooks : IState<PeriodBooks>, IView<PeriodBooks>
{
    /// <inheritdoc/>
    public static PeriodBooks Empty { get; } = new();

    /// <summary><c>2024-11</c> or <c>2024</c>; null before the first fact.</summary>
    public string? Name { get; init; }

    /// <summary>The closing in force; null while the books are open.</summary>
    public PeriodClosed? Closed { get; init; }

    /// <summary>The latest reopening; null where there was none, or it was closed again since.</summary>
    public PeriodReopened? Reopened { get; init; }

    /// <summary>How many times it was closed.</summary>
    public int Closings { get; init; }

    /// <summary>What it opened with, of a year; null before the year before it was closed.</summary>
    public OpeningBalancesKept? Opening { get; init; }

    /// <summary>The stream of a period.</summary>
    public static string StreamOf(FiscalPeriod period) => $"period/{period}";

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        PeriodClosed closed => closed.Period,
        PeriodReopened reopened => reopened.Period,
        OpeningBalancesKept opening => opening.Year.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <inheritdoc/>
    public PeriodBooks Evolve(LedgerEvent fact) => fact switch
    {
        PeriodClosed closed => this with
        {
            Name = closed.Period, Closed = closed, Reopened = null, Closings = closed.Number,
        },
        PeriodReopened reopened => this with { Closed = null, Reopened = reopened },
        OpeningBalancesKept opening => this with { Name = KeyOf(opening), Opening = opening },
        _ => this,
    };

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, PeriodBooks after) => [];
}
