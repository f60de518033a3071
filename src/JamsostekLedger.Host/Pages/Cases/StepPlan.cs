using System.Globalization;
using JamsostekLedger.Claims;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>
/// Where the stages and clocks of a claim stand in a drawing: a row each with its words above it, days from left to
/// right, so that it reads on a narrow screen.
/// </summary>
public sealed class StepPlan
{
    private const int Edge = 4;
    private const int Inner = 352;
    private const int RowHeight = 30;

    private readonly LocalDate _first;
    private readonly int _days;

    /// <summary>The plan of a claim on a day.</summary>
    /// <param name="start">The day of the event.</param>
    /// <param name="stays">The stages that it went through.</param>
    /// <param name="clocks">Its clocks; the one that runs for years is left to the table.</param>
    /// <param name="day">The day looked at.</param>
    public StepPlan(
        LocalDate start, IReadOnlyList<StageStay> stays, IReadOnlyList<ClaimClock> clocks, LocalDate day)
    {
        Clocks = [.. clocks.Where(clock => clock.Kind != ClaimClockKind.Lapse)];
        Stays = stays;
        Day = day;
        _first = stays.Select(stay => stay.From).Append(start).Min();
        Last = Clocks.SelectMany(clock => new[] { clock.Due.On, clock.MetOn ?? day })
            .Concat(stays.Select(stay => stay.To ?? stay.From)).Append(stays is [.., { Stage: var at }] && IsEnd(at)
                ? stays[^1].From
                : day).Max();
        _days = Math.Max(1, Period.DaysBetween(_first, Last));
    }

    /// <summary>The stages.</summary>
    public IReadOnlyList<StageStay> Stays { get; }

    /// <summary>The clocks that are drawn.</summary>
    public IReadOnlyList<ClaimClock> Clocks { get; }

    /// <summary>The day looked at.</summary>
    public LocalDate Day { get; }

    /// <summary>First day of the drawing.</summary>
    public LocalDate First => _first;

    /// <summary>Last day of the drawing.</summary>
    public LocalDate Last { get; }

    /// <summary>Width of the drawing in its own units.</summary>
    public static int Width => Inner + 2 * Edge;

    /// <summary>Height of the drawing in its own units.</summary>
    public int Height => (Stays.Count + Clocks.Count) * RowHeight + 16;

    /// <summary>Top of a row, the stages first.</summary>
    public static int TopOf(int row) => row * RowHeight;

    /// <summary>Where a day stands; one outside of the drawing at its edge.</summary>
    public string X(LocalDate day) => Number(Across(day));

    /// <summary>Width of a bar between two days, wide enough to be seen.</summary>
    public string Between(LocalDate from, LocalDate to) => Number(Math.Max(3, Across(to) - Across(from)));

    /// <summary>The last day of a stage's bar.</summary>
    public LocalDate EndOf(StageStay stay) =>
        stay.To ?? (IsEnd(stay.Stage) ? stay.From : LocalDate.Max(stay.From, Day));

    private static bool IsEnd(ClaimStage stage) =>
        stage is ClaimStage.Paid or ClaimStage.Rejected or ClaimStage.Closed or ClaimStage.Reversed;

    private decimal Across(LocalDate day) =>
        Edge + (decimal)Inner * Math.Clamp(Period.DaysBetween(_first, day), 0, _days) / _days;

    private static string Number(decimal value) => decimal.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
