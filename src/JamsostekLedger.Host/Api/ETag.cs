namespace JamsostekLedger.Host.Api;

/// <summary>A stream's version as an HTTP entity tag.</summary>
public static class ETag
{
    /// <summary>The tag of a version.</summary>
    public static string Of(long version) => $"\"{version}\"";

    /// <summary>
    /// The version that <c>If-Match</c> demands; null where there is no such header. False where it cannot be read.
    /// </summary>
    public static bool TryRead(HttpRequest request, out long? version)
    {
        version = null;
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
            return true;
        if (!long.TryParse(header.Trim('"'), out var number))
            return false;
        version = number;
        return true;
    }
}
