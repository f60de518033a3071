using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages;

/// <summary>
/// How numbers and dates are spelled on a page. One page has one decimal mark: that of its language, or a reader
/// would take a thousand for one.
/// </summary>
/// <param name="Language">The page's language.</param>
public sealed record Spelled(Language Language)
{
    private static readonly string[] Indonesian =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ];

    private static readonly string[] English =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    private bool IsEnglish => Language == Language.English;

    /// <summary>An amount to the last rupiah.</summary>
    public string Full(Rupiah amount) =>
        IsEnglish ? amount.ToString().Replace('.', ',') : amount.ToString();

    /// <summary>A change of an amount, with its sign.</summary>
    public string Change(Rupiah change) => change > Rupiah.Zero ? $"+{Full(change)}" : Full(change);

    /// <summary>An amount as a headline has it.</summary>
    public string Brief(Rupiah amount) => amount.ToShortString(IsEnglish);

    /// <summary>A count.</summary>
    public string Count(long count) => Marked(count.ToString("#,0", CultureInfo.InvariantCulture));

    /// <summary>A number with as many decimals as it has.</summary>
    public string Number(decimal number) =>
        Marked(number.ToString($"#,0.{new string('0', number.Scale)}", CultureInfo.InvariantCulture));

    /// <summary>A number of per cent.</summary>
    public string Percent(decimal percent) => $"{Number(percent)}{(IsEnglish ? "" : "\u00a0")}%";

    /// <summary>A part of a whole as per cent with one decimal; a dash where there is no whole.</summary>
    public string Share(Rupiah part, Rupiah whole) => whole.Amount == 0
        ? "–"
        : Percent(decimal.Round(part.Amount * 100m / whole.Amount, 1, MidpointRounding.AwayFromZero) + 0.0m);

    /// <summary><c>28 November 2024</c></summary>
    public string Day(LocalDate date) => $"{date.Day} {MonthName(date.Month)} {date.Year:0000}";

    /// <summary><c>November 2024</c></summary>
    public string Month(YearMonth month) => $"{MonthName(month.Month)} {month.Year:0000}";

    /// <summary><c>Nov 2024</c>, for the axis of a chart.</summary>
    public string ShortMonth(YearMonth month) => $"{MonthName(month.Month)[..3]} {month.Year:0000}";

    /// <summary><c>1 Januari – 28 November 2024</c></summary>
    public string Days(LocalDate from, LocalDate to) => from == to ? Day(to)
        : from.Year == to.Year ? $"{from.Day} {MonthName(from.Month)} – {Day(to)}"
        : $"{Day(from)} – {Day(to)}";

    /// <summary><c>31 Desember 2024 pukul 23.59 WITA</c></summary>
    public string Moment(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        var mark = IsEnglish ? ':' : '.';
        var at = IsEnglish ? "at" : "pukul";
        return $"{Day(local.Date)} {at} {local.Hour:00}{mark}{local.Minute:00}{mark}{local.Second:00} "
            + zone.GetZoneInterval(instant).Name;
    }

    /// <summary><c>31 Des 2024, 23.59 WITA</c>, where a table has little room.</summary>
    public string When(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        return $"{local.Day} {MonthName(local.Month)[..3]} {local.Year:0000}, {local.Hour:00}{(IsEnglish ? ':' : '.')}"
            + $"{local.Minute:00} {zone.GetZoneInterval(instant).Name}";
    }

    private string MonthName(int month) => (IsEnglish ? English : Indonesian)[month - 1];

    private string Marked(string invariant) => IsEnglish
        ? invariant
        : string.Create(invariant.Length, invariant, static (text, from) =>
        {
            for (var at = 0; at < from.Length; at++)
                text[at] = from[at] switch { ',' => '.', '.' => ',', var other => other };
        });
}
