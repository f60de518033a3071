using JamsostekLedger.Host.Pages;

namespace JamsostekLedger.Host.Api;

/// <summary>Days and months that a request may leave out, refused by name where they cannot be read.</summary>
internal static class AskedReport
{
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
