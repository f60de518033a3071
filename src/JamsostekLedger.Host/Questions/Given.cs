using JamsostekLedger.Host.Pages;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Host.Questions;

/// <summary>The texts that somebody gave for parameters.</summary>
/// <param name="prefix">What stands before their names, as whoever gave them wrote it.</param>
/// <param name="of">The text for a name, or null.</param>
internal readonly struct Given(string prefix, Func<string, string?> of)
{
    /// <summary>A year that must be given.</summary>
    public RuleText? Year(string name, out int year) => AskedPeriod.Year($"{prefix}{name}", of(name), out year);

    /// <summary>A fiscal month or year that must be given.</summary>
    public RuleText? Fiscal(string name, out FiscalPeriod period) =>
        AskedPeriod.Fiscal($"{prefix}{name}", of(name), out period);

    /// <summary>A day that must be given.</summary>
    public RuleText? Day(string name, out LocalDate day) => AskedPeriod.Day($"{prefix}{name}", of(name), out day);

    /// <summary>A day that may be given.</summary>
    public RuleText? DayOrNull(string name, out LocalDate? day)
    {
        day = null;
        if (string.IsNullOrEmpty(of(name)))
            return null;
        var told = Day(name, out var given);
        day = given;
        return told;
    }

    /// <summary>An instant that must be given.</summary>
    public RuleText? Instant(string name, out Instant instant) =>
        AskedPeriod.Instant($"{prefix}{name}", of(name), out instant);

    /// <summary>A text that may be given.</summary>
    public string? TextOrNull(string name) => of(name) is { Length: > 0 } text ? text : null;

    /// <summary>A text that must be given.</summary>
    public RuleText? Text(string name, string example, out string text)
    {
        text = of(name) ?? "";
        return text.Length > 0 ? null : AskedPeriod.Missing($"{prefix}{name}", example);
    }
}
