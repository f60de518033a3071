using JamsostekLedger.Host.Web;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Host.Pages;

/// <summary>
/// Reads the days, months, years and windows that an address or a verb asks for. Pages, API and verbs refuse what
/// cannot be read under the same name and in the same words: a report of nothing would pass for one of zeros.
/// </summary>
public static class AskedPeriod
{
    /// <summary>Reads a day; says why not where there is none or it is of a year that no ledger knows.</summary>
    public static RuleText? Day(string name, string? text, out LocalDate day)
    {
        day = default;
        return string.IsNullOrEmpty(text) ? Missing(name, "2024-11-28")
            : Iso.TryDay(text, out day) ? null
            : Unreadable(name, text, new("Tanggal", "date"), "2024-11-28");
    }

    /// <summary>Reads a month, likewise.</summary>
    public static RuleText? Month(string name, string? text, out YearMonth month)
    {
        month = default;
        return string.IsNullOrEmpty(text) ? Missing(name, "2024-11")
            : Iso.TryMonth(text, out month) ? null
            : Unreadable(name, text, new("Bulan", "month"), "2024-11");
    }

    /// <summary>Reads a year, likewise.</summary>
    public static RuleText? Year(string name, string? text, out int year)
    {
        year = default;
        return string.IsNullOrEmpty(text) ? Missing(name, "2024")
            : Iso.TryYear(text, out year) ? null
            : Unreadable(name, text, new("Tahun", "year"), "2024");
    }

    /// <summary>Reads a fiscal month or year, likewise.</summary>
    public static RuleText? Fiscal(string name, string? text, out FiscalPeriod period) =>
        FiscalPeriod.TryParse(text, out period) ? null
        : string.IsNullOrEmpty(text) ? Missing(name, "2024-11")
        : new("period-unreadable", new Text(
            $"Periode „{text}” ({name}) tidak terbaca. Tulis bulan seperti 2024-11 atau tahun seperti 2024.",
            $"The period “{text}” ({name}) cannot be read. Write a month like 2024-11 or a year like 2024."));

    /// <summary>Reads an instant, likewise.</summary>
    public static RuleText? Instant(string name, string? text, out Instant instant)
    {
        instant = default;
        return string.IsNullOrEmpty(text) ? Missing(name, "2024-12-31T16:00:00Z")
            : InstantText.TryParse(text, out instant) ? null
            : Unreadable(name, text, new("Waktu", "instant"), "2024-12-31T16:00:00Z");
    }

    /// <summary>Refuses a window that ends before it begins.</summary>
    public static RuleText? Order(LocalDate from, LocalDate to) =>
        to < from ? Reversed(Iso.Day(from), Iso.Day(to)) : null;

    /// <summary>Refuses months that end before they begin.</summary>
    public static RuleText? Order(YearMonth from, YearMonth to) =>
        to < from ? Reversed(Iso.Month(from), Iso.Month(to)) : null;

    /// <summary>The same of any two texts.</summary>
    public static RuleText Reversed(string from, string to) => new("window-reversed", new Text(
        $"Jendela waktu berakhir ({to}) sebelum dimulai ({from}); tukar keduanya.",
        $"The window of time ends ({to}) before it begins ({from}); swap the two."));

    /// <summary>Refuses what is not given.</summary>
    public static RuleText Missing(string name, string example) => new("parameter-unreadable", new Text(
        $"Parameter „{name}” tidak diberikan. Tulis seperti {name}={example}.",
        $"The parameter “{name}” is not given. Write it like {name}={example}."));

    private static RuleText Unreadable(string name, string text, Text what, string example) =>
        new("parameter-unreadable", new Text(
            $"{what.Id} „{text}” ({name}) tidak terbaca. Tulis seperti {example}, dari tahun {Iso.FirstYear} "
            + $"sampai {Iso.LastYear}.",
            $"The {what.En} “{text}” ({name}) cannot be read. Write it like {example}, of a year from "
            + $"{Iso.FirstYear} to {Iso.LastYear}."));
}
