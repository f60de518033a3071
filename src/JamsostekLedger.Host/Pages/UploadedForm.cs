using JamsostekLedger.Host.Api;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Pages;

/// <summary>
/// A form with a file. What is larger than a few pages rests on disk while it is read, not in memory, and is gone with
/// the request.
/// </summary>
/// <param name="Given">Its texts by name.</param>
/// <param name="File">The file, or null where none was chosen.</param>
/// <param name="TooLarge">Whether the file is larger than it may be; nothing else is known then.</param>
internal sealed record UploadedForm(IReadOnlyDictionary<string, string> Given, IFormFile? File, bool TooLarge)
{
    /// <summary>The largest request: the file, and room for the rest of the form.</summary>
    public const long RequestLimit = Uploads.SizeLimit + 1024 * 1024;

    private static readonly Text Unreadable = new("Formulir ini tidak terbaca.", "This form cannot be read.");

    /// <summary>The form of a request; null where another site's page sent it.</summary>
    /// <exception cref="UnreadableAddressException">It is no form with a file.</exception>
    public static async Task<UploadedForm?> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        if (OtherSite.Sent(context.Request))
            return null;
        if (context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
            throw new UnreadableAddressException(Unreadable);
        if (context.Request.ContentLength > RequestLimit)
            return Large;

        try
        {
            var form = await context.Request.ReadFormAsync(new()
            {
                ValueCountLimit = 20, KeyLengthLimit = 200, ValueLengthLimit = 4_000,
                MultipartBodyLengthLimit = RequestLimit,
            }, cancellation);
            var file = form.Files.GetFile("file");
            return file?.Length > Uploads.SizeLimit
                ? Large
                : new(form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal),
                    file is { Length: > 0 } or { FileName.Length: > 0 } ? file : null, TooLarge: false);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Large;
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException or IOException)
        {
            throw new UnreadableAddressException(Unreadable);
        }
    }

    private static UploadedForm Large => new(new Dictionary<string, string>(), null, TooLarge: true);
}
