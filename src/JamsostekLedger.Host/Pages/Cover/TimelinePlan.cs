using System.Globalization;
using JamsostekLedger.Cover;

namespace JamsostekLedger.Host.Pages.Cover;

/// <summary>
/// Where a timeline's spans stand in a drawing: a row a year, twelve columns, so that it reads on a narrow screen.
/// </summary>
public sealed class TimelinePlan
{
    private const int Gutter = 34;
    private const int MonthWidth = 27;
    private const int Head = 16;
    private const int RowHeight = 32;
    private const int BarHeight = 24;

    private readonly int _firstYear;

    /// <summary>The plan of a timeline.</summary>
    public TimelinePlan(CoverTimeline timeline)
    {
        var spans = timeline.Spans;
        _firstYear = Math.Min(timeline.AsOf.Year, spans.Count == 0 ? timeline.AsOf.Year : spans[0].From.Year);
        var last = Math.Max(timeline.AsOf.Year, spans.Count == 0 ? timeline.AsOf.Year : spans[^1].To.Year);
        Lapse = timeline.Standing is { HasLapsed: false, LapsesOn: { } lapse } ? Mark.At(this, lapse) : null;
        Years = [.. Enumerable.Range(_firstYear, Math.Max(last, Lapse?.On.Year ?? last) - _firstYear + 1)];
        Today = Mark.At(this, timeline.AsOf);
        Bars = [.. spans.SelectMany(Cut)];
    }

    /// <summary>The years, one a row.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The pieces of spans, cut where a year ends.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>The day looked at.</summary>
    public Mark Today { get; }

    /// <summary>The day on which the cover lapses if nothing more is paid; null where it has or never will.</summary>
    public Mark? Lapse { get; }

    /// <summary>Width of the drawing in its own units.</summary>
    public static int Width => Gutter + 12 * MonthWidth + 2;

    /// <summary>Height of the drawing in its own units.</summary>
    public int Height => Head + Years.Count * RowHeight;

    /// <summary>Height of a bar.</summary>
    public static int Thickness => BarHeight;

    /// <summary>Middle of a month's column, from 1.</summary>
    public static string MiddleOf(int month) => Number(Gutter + (month - 0.5m) * MonthWidth);

    /// <summary>Left edge of a month's column.</summary>
    public static string LeftOf(int month) => Number(Gutter + (month - 1) * MonthWidth);

    /// <summary>Top of a year's bars.</summary>
    public int TopOf(int year) => Head + (year - _firstYear) * RowHeight;

    private IEnumerable<Bar> Cut(CoverSpan span)
    {
        for (var year = span.From.Year; year <= span.To.Year; year++)
        {
            var from = LocalDate.Max(span.From, new(year, 1, 1));
            var to = LocalDate.Min(span.To, new(year, 12, 31));
            var (left, right) = (Across(from), Across(to.PlusDays(1), year));
            yield return new(span, from == span.From, left, TopOf(year), right - left);
        }
    }

    // The first day of the next year stands at the right end of its row.
    private static decimal Across(LocalDate day, int? year = null) => year < day.Year
        ? Gutter + 12 * MonthWidth
        : Gutter + MonthWidth
            * (day.Month - 1 + (day.Day - 1m) / CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month));

    private static string Number(decimal value) => decimal.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>A piece of a span within one year.</summary>
    /// <param name="Span">The span.</param>
    /// <param name="Begins">Whether the span begins with this piece.</param>
    /// <param name="Left">Left edge.</param>
    /// <param name="Top">Upper edge.</param>
    /// <param name="Across">Width.</param>
    public sealed record Bar(CoverSpan Span, bool Begins, decimal Left, int Top, decimal Across)
    {
        /// <summary>Left edge.</summary>
        public string X => Number(Left);

        /// <summary>Width.</summary>
        public string Width => Number(Across);

        /// <summary>Middle, for a label.</summary>
        public string Middle => Number(Left + Across / 2);

        /// <summary>Whether a label has room in it.</summary>
        public bool Holds(string label) => Across >= 7 * (label.Length + 1);
    }

    /// <summary>A day in the drawing.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Left">Where it stands in its row.</param>
    /// <param name="Top">The row.</param>
    public sealed record Mark(LocalDate On, decimal Left, int Top)
    {
        /// <summary>Where it stands in its row.</summary>
        public string X => Number(Left);

        internal static Mark At(TimelinePlan plan, LocalDate on) => new(on, Across(on), plan.TopOf(on.Year));
    }
}
