using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages;

/// <summary>A form that records something. The page that holds it comes from here, and it names who acts.</summary>
internal static class PostedForm
{
    /// <summary>Name of the field that says who records.</summary>
    public const string Actor = "actor";

    private const int MostFields = 200;
    private const int LongestName = 200;
    private const int LongestText = 4_000;

    private static readonly Text Unreadable = new(
        "Formulir ini tidak terbaca atau terlalu besar.", "This form cannot be read or is too large.");

    /// <summary>The texts of a form by name; null where another site's page sent it.</summary>
    /// <exception cref="UnreadableAddressException">It is no form, or too large to be one of ours.</exception>
    public static async Task<Dictionary<string, string>?> ReadAsync(
        HttpContext context, CancellationToken cancellation, int mostFields = MostFields)
    {
        if (OtherSite.Sent(context.Request))
            return null;
        if (context.Request.ContentType?.StartsWith(
                "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
            throw UnreadableAddressException.NoForm();

        try
        {
            var form = await context.Request.ReadFormAsync(new()
            {
                ValueCountLimit = mostFields, KeyLengthLimit = LongestName, ValueLengthLimit = LongestText,
            }, cancellation);
            if (form.Any(pair => pair.Value.ToString().Contains('\0')))
                throw new UnreadableAddressException(Unreadable);
            return Signed(context, form.ToDictionary(
                pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal));
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new UnreadableAddressException(Unreadable, large.StatusCode);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            throw new UnreadableAddressException(Unreadable);
        }
    }

    /// <summary>Who records is the account, whatever a form says.</summary>
    public static Dictionary<string, string> Signed(HttpContext context, Dictionary<string, string> given)
    {
        if (context.Account() is { } account)
            given[Actor] = account;
        return given;
    }

    /// <summary>The browser shows the page that it is sent to, and a reload sends nothing again.</summary>
    public static IResult See(HttpContext context, string address)
    {
        context.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
