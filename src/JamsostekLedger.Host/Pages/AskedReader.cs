using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages;

/// <summary>Reads an address. What cannot be read is answered with a sentence, not with a guess.</summary>
public static class AskedReader
{
    private const string Cookie = "lang";

    private static readonly Text DayUnreadable = new(
        "Tanggal „{0}” tidak terbaca. Tulis seperti 2024-11-28.",
        "The date “{0}” cannot be read. Write it like 2024-11-28.");

    private static readonly Text MomentUnreadable = new(
        "Waktu pencatatan „{0}” tidak terbaca. Tulis seperti 2024-12-31T23:59 atau 2024-12-31T15:59:00Z.",
        "The instant “{0}” cannot be read. Write it like 2024-12-31T23:59 or 2024-12-31T15:59:00Z.");

    private static readonly Text YearUnreadable = new(
        "Tahun „{0}” tidak terbaca. Tulis seperti 2024.", "The year “{0}” cannot be read. Write it like 2024.");

    private static readonly Text PageUnreadable = new(
        "Halaman „{0}” tidak terbaca. Tulis bilangan dari 1.",
        "The page “{0}” cannot be read. Write a number from 1.");

    private static readonly Text Reversed = new(
        "Jendela tanggal berakhir ({1}) sebelum dimulai ({0}).",
        "The window of dates ends ({1}) before it begins ({0}).");

    /// <summary>The address of a request, about a region or none, and what is wrong with it, if anything.</summary>
    public static (Asked Asked, Text? Fault, string[] Of) Read(HttpRequest request, Region? region)
    {
        var query = request.Query.ToDictionary(
            pair => pair.Key, pair => pair.Value.Select(value => value ?? "").ToArray(), StringComparer.Ordinal);
        var asked = new Asked(LanguageOf(request), request.Path.Value ?? "/", query, region);
        var zone = region?.Zone ?? DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

        foreach (var name in (string[])["from", "to", "on"])
        {
            if (asked.Value(name) is not { } text)
                continue;
            if (!Iso.TryDay(text, out var day))
                return (asked, DayUnreadable, [text]);
            asked = name switch
            {
                "from" => asked with { From = day },
                "to" => asked with { To = day },
                _ => asked with { On = day },
            };
        }

        if (asked is { From: { } from, To: { } to } && to < from)
            return (asked, Reversed, [Iso.Day(from), Iso.Day(to)]);

        if (asked.Value("year") is { } year)
        {
            if (!Iso.TryYear(year, out var number))
                return (asked, YearUnreadable, [year]);
            asked = asked with { Year = number };
        }

        if (asked.Value("page") is { } page)
        {
            if (!int.TryParse(page, System.Globalization.NumberStyles.None, null, out var number) || number < 1)
                return (asked, PageUnreadable, [page]);
            asked = asked with { Page = number };
        }

        if (asked.Value("recordedAsOf") is { } moment)
        {
            if (!Iso.TryMoment(moment, zone, out var instant))
                return (asked, MomentUnreadable, [moment]);
            asked = asked with { RecordedAsOf = instant };
        }

        return (asked, null, []);
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

    private static Language LanguageOf(HttpRequest request)
    {
        var chosen = request.Query["lang"].ToString();
        if (chosen is not ("id" or "en"))
            chosen = request.Cookies[Cookie];
        return chosen == "en" ? Language.English : Language.Indonesian;
    }
}
