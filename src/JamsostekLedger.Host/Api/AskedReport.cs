using JamsostekLedger.Host.Pages;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// What a report over HTTP is asked for: a year, a window, a day or a month. It is answered, or refused by name where
/// that cannot be read.
/// </summary>
internal static class AskedReport
{
    /// <summary>Answers of <c>year</c>.</summary>
    public static async Task<IResult> OfYearAsync<T>(HttpRequest request, Func<int, Task<T>> answer) =>
        AskedPeriod.Year("year", request.Query["year"], out var year) is { } told
            ? Refused(told)
            : ReportEndpoints.Json(await answer(year));

    /// <summary>Answers of <c>from</c> and <c>to</c>, both included.</summary>
    public static async Task<IResult> OfWindowAsync<T>(
        HttpRequest request, Func<LocalDate, LocalDate, Task<T>> answer) =>
        AskedPeriod.Window(request.Query["from"], request.Query["to"], out var from, out var to) is { } told
            ? Refused(told)
            : ReportEndpoints.Json(await answer(from, to));

    /// <summary>Answers of <c>on</c>, which must be given.</summary>
    public static async Task<IResult> OfDayAsync<T>(HttpRequest request, Func<LocalDate, Task<T>> answer) =>
        AskedPeriod.Day("on", request.Query["on"], out var on) is { } told
            ? Refused(told)
            : ReportEndpoints.Json(await answer(on));

    /// <summary>The same where no day is today.</summary>
    public static async Task<IResult> OfDayAsync<T>(
        HttpRequest request, LocalDate today, Func<LocalDate, Task<T>> answer) =>
        Day("on", request.Query["on"], out var on) is { } refused
            ? refused
            : ReportEndpoints.Json(await answer(on ?? today));

    /// <summary>Reads a day that may be left out: null then. The answer is what refuses it, or null.</summary>
    public static IResult? Day(string name, string? text, out LocalDate? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text))
            return null;
        if (AskedPeriod.Day(name, text, out var given) is { } told)
            return Refused(told);
        day = given;
        return null;
    }

    /// <summary>Reads a month that may be left out, likewise.</summary>
    public static IResult? Month(string name, string? text, out YearMonth? month)
    {
        month = null;
        if (string.IsNullOrEmpty(text))
            return null;
        if (AskedPeriod.Month(name, text, out var given) is { } told)
            return Refused(told);
        month = given;
        return null;
    }

    private static IResult Refused(RuleText told) => Problems.Of(StatusCodes.Status400BadRequest, told);
}
