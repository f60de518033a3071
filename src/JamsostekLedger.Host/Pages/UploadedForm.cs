using System.Text;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store.Uploads;
using JamsostekLedger.Store.Vault;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace JamsostekLedger.Host.Pages;

/// <summary>
/// A form with a file. It is read part by part as it comes, because the framework's own reading would have the file
/// stand on disk as it is; here it is sealed before it touches the disk, and gone with the request.
/// </summary>
/// <param name="Given">Its texts by name.</param>
/// <param name="FileName">Name of the file, as the browser gives it; null where none was chosen.</param>
/// <param name="Content">What the file holds.</param>
/// <param name="TooLarge">Whether the file is larger than it may be; nothing else is known then.</param>
internal sealed record UploadedForm(
    IReadOnlyDictionary<string, string> Given, string? FileName, ScratchStream? Content, bool TooLarge) : IDisposable
{
    /// <summary>The largest request: the file, and room for the rest of the form.</summary>
    public const long RequestLimit = Uploads.SizeLimit + 1024 * 1024;

    private const int MostParts = 20;
    private const int LongestName = 200;
    private const int LongestText = 4_000;

    private static readonly Text Unreadable = new("Formulir ini tidak terbaca.", "This form cannot be read.");

    /// <summary>The form of a request; null where another site's page sent it.</summary>
    /// <exception cref="UnreadableAddressException">It is no form with a file.</exception>
    public static async Task<UploadedForm?> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        if (OtherSite.Sent(context.Request))
            return null;
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestName } boundary)
            throw UnreadableAddressException.NoForm();
        if (context.Request.ContentLength > RequestLimit)
            return Large;

        var content = new ScratchStream();
        try
        {
            var form = await ReadAsync(new(boundary.ToString(), context.Request.Body), content, cancellation);
            return form with { Given = PostedForm.Signed(context, new(form.Given, StringComparer.Ordinal)) };
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await content.DisposeAsync();
            return Large;
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException or IOException)
        {
            await content.DisposeAsync();
            throw new UnreadableAddressException(Unreadable);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Content?.Dispose();

    private static UploadedForm Large => new(new Dictionary<string, string>(), null, null, TooLarge: true);

    private static async Task<UploadedForm> ReadAsync(
        MultipartReader parts, ScratchStream content, CancellationToken cancellation)
    {
        var (given, name) = (new Dictionary<string, string>(StringComparer.Ordinal), (string?)null);
        for (var read = 0; await parts.ReadNextSectionAsync(cancellation) is { } part; read++)
        {
            if (read == MostParts || part.GetContentDispositionHeader() is not { } says)
                throw new InvalidDataException("A part of the form is none of ours.");
            if (says.IsFileDisposition() && part.AsFileSection() is { Name: "file" } file)
            {
                if (!await content.TakeAsync(part.Body, Uploads.SizeLimit, cancellation))
                    return Large with { Content = content };
                name = content.Length > 0 || file.FileName.Length > 0 ? file.FileName : null;
            }
            else if (says.IsFormDisposition())
            {
                given[HeaderUtilities.RemoveQuotes(says.Name).ToString()] = await TextAsync(part.Body, cancellation);
            }
        }

        return new(given, name, content, TooLarge: false);
    }

    private static async Task<string> TextAsync(Stream part, CancellationToken cancellation)
    {
        var bytes = new byte[(LongestText * 4) + 1];
        var length = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.Length <= LongestText ? text : throw new InvalidDataException("A text of the form is too long.");
    }
}
