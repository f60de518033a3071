using System.Globalization;
using JamsostekLedger.Store.Append;
using Microsoft.Net.Http.Headers;

namespace JamsostekLedger.Host.Api;

/// <summary>A stream's version as an HTTP entity tag.</summary>
public static class ETag
{
    /// <summary>The tag of a version.</summary>
    public static string Of(long version) => $"\"{version}\"";

    /// <summary>
    /// The version that <c>If-Match</c> demands; null where there is no such header. False where it holds what is no
    /// entity tag.
    /// </summary>
    /// <remarks>A tag that this server never gives, and a weak one, is the version of no stream.</remarks>
    public static bool TryRead(HttpRequest request, out ExpectedVersion? version)
    {
        version = null;
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
            return true;
        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags))
            return false;
        if (tags.Contains(EntityTagHeaderValue.Any))
        {
            version = ExpectedVersion.Some;
            return tags.Count == 1;
        }

        version = ExpectedVersion.Of([.. tags.Select(VersionOf).OfType<long>()]);
        return true;
    }

    private static long? VersionOf(EntityTagHeaderValue tag) =>
        !tag.IsWeak && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture,
            out var version) && tag.Tag == Of(version)
            ? version
            : null;
}
