using JamsostekLedger.Cover;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Specs.Cover;

/// <summary>Memberships and payments as a spec writes them, and timelines as it reads them.</summary>
internal static class Samples
{
    public const string Village = "desa";

    public static Membership Member(
        string start, string? endedOn = null, string? lastMonth = null, string programme = Village) => new(
            programme,
            Month(start),
            endedOn is null ? null : Day(endedOn),
            lastMonth is null ? null : Month(lastMonth));

    public static PaidMonths Paid(
        string from, string to, string on, string programme = Village, string fund = "APBD") =>
        new(Month(from), Month(to), Day(on), programme, fund);

    public static CoverTimeline Timeline(string asOf, Membership[] memberships, params PaidMonths[] paid) =>
        CoverTimeline.Of(memberships, paid, Day(asOf), CoverRules.Shipped);

    public static CoverTimeline Timeline(string asOf, Membership membership, params PaidMonths[] paid) =>
        Timeline(asOf, [membership], paid);

    /// <summary>The spans, one a line: <c>2025-01-01..2025-03-31 grace</c>.</summary>
    public static IEnumerable<string> Lines(this CoverTimeline timeline) => timeline.Spans.Select(Line);

    public static string Line(this CoverSpan span) =>
        $"{span.From:uuuu-MM-dd}..{span.To:uuuu-MM-dd} {span.Status}"
        + (span.Payers.Count == 0 ? "" : $" by {string.Join('+', span.Payers.Select(Name))}")
        + (span.IsDouble ? ", double" : "")
        + (span.Restarted ? ", restarted" : "")
        + (span.ArrearsOn is { } on ? $", arrears {on:uuuu-MM-dd}" : "");

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static YearMonth Month(string text) => YearMonthPattern.Iso.Parse(text).Value;

    private static string Name(Payer payer) =>
        payer.Programme == Village ? payer.Fund : $"{payer.Programme}/{payer.Fund}";
}
