using JamsostekLedger.Periods;

namespace JamsostekLedger.Host.Pages.Periods;

/// <summary>One period in the list.</summary>
/// <param name="Period">The period.</param>
/// <param name="State">Its books; null where nothing was ever closed.</param>
/// <param name="With">The other period by which its days are closed; null where they are open, or closed by its
/// own.</param>
/// <param name="IsOver">Whether its last day lies in the past.</param>
public sealed record PeriodRow(FiscalPeriod Period, PeriodBooks? State, FiscalPeriod? With, bool IsOver)
{
    /// <summary>Its own closing in force; null where there is none.</summary>
    public PeriodClosed? Closed => State?.Closed;

    /// <summary>Whether its days take facts.</summary>
    public bool IsOpen => Closed is null && With is null;

    /// <summary>A row.</summary>
    internal static PeriodRow Of(FiscalPeriod period, PeriodBooks? state, ClosedPeriods closed, LocalDate today) =>
        new(period, state, state?.Closed is null ? closed.Closing(period.To) : null, period.To < today);
}
