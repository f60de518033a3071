using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages;

/// <summary>Reads an address. What cannot be read is answered with a sentence, not with a guess.</summary>
public static class AskedReader
{
    private const string Cookie = "lang";

    /// <summary>The address of a request, about a region or none, and what is wrong with it, if anything.</summary>
    public static (Asked Asked, Text? Fault) Read(HttpRequest request, Region? region)
    {
        var query = request.Query.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select(value => value ?? "").ToArray(), StringComparer.Ordinal);
        var asked = new Asked(LanguageOf(request), request.Path.Value ?? "/", query, region);
        var zone = region?.Zone ?? DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

        foreach (var name in (string[])["from", "to", "on"])
        {
            if (asked.Value(name) is not { } text)
                continue;
            if (AskedPeriod.Day(name, text, out var day) is { } unreadable)
                return (asked, unreadable.Sentence);
            asked = name switch
            {
                "from" => asked with { From = day },
                "to" => asked with { To = day },
                _ => asked with { On = day },
            };
        }

        if (asked is { From: { } from, To: { } to } && AskedPeriod.Order(from, to) is { } reversed)
            return (asked, reversed.Sentence);

        if (asked.Value("year") is { } year)
        {
            if (AskedPeriod.Year("year", year, out var number) is { } unreadable)
                return (asked, unreadable.Sentence);
            asked = asked with { Year = number };
        }

        if (asked.Value("page") is { } page)
        {
            if (!int.TryParse(page, System.Globalization.NumberStyles.None, null, out var number) || number < 1)
                return (asked, PageUnreadable(page));
            asked = asked with { Page = number };
        }

        if (asked.Value("recordedAsOf") is { } moment)
        {
            if (!Iso.TryMoment(moment, zone, out var instant))
                return (asked, MomentUnreadable(moment));
            asked = asked with { RecordedAsOf = instant };
        }

        return (asked, null);
    }

    /// <summary>Keeps a language that the address chose for the addresses that choose none.</summary>
    public static void Remember(HttpContext context)
    {
        if (context.Request.Query["lang"].ToString() is "id" or "en")
            context.Response.Cookies.Append(Cookie, context.Request.Query["lang"].ToString(), new()
            {
                Path = "/", MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax,
                IsEssential = true,
            });
    }

    private static Text MomentUnreadable(string text) => new(
        $"Waktu pencatatan „{text}” tidak terbaca. Tulis seperti 2024-12-31T23:59 atau 2024-12-31T15:59:00Z.",
        $"The instant “{text}” cannot be read. Write it like 2024-12-31T23:59 or 2024-12-31T15:59:00Z.");

    private static Text PageUnreadable(string text) => new(
        $"Halaman „{text}” tidak terbaca. Tulis bilangan dari 1.",
        $"The page “{text}” cannot be read. Write a number from 1.");

    private static Language LanguageOf(HttpRequest request)
    {
        var chosen = request.Query["lang"].ToString();
        if (chosen is not ("id" or "en"))
            chosen = request.Cookies[Cookie];
        return chosen == "en" ? Language.English : Language.Indonesian;
    }
}
