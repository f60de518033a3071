using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>Asks what no page of ours would ask, and holds each answer against those that are meant.</summary>
internal static class Hostile
{
    private static readonly int[] Meant = [200, 201, 202, 302, 303, 304, 400, 403, 404, 405, 412, 413, 415, 422];

    // Whoever sends them by the hundred is told to come again.
    private static readonly string[] LooksAtPasswords = ["/sign-in", "/account/password"];

    public static bool Takes(RouteEndpoint route, string method) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true;

    public static bool IsApi(RouteEndpoint route) =>
        route.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    public static bool IsFree(RouteEndpoint route) =>
        route.RoutePattern.RawText!.TrimStart('/').Split('/')[0] is "health" or "static" or "favicon.ico" or "openapi";

    public static string PathOf(RouteEndpoint route, string value, string region) => "/" + string.Join('/',
        route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart { Name: "region" or "code" } => region,
            RoutePatternParameterPart { Name: "kind" } => "payments",
            RoutePatternParameterPart parameter =>
                parameter.ParameterPolicies.Any(policy => policy.Content == "guid") ? $"{Guid.Empty}" : value,
            RoutePatternLiteralPart literal => literal.Content,
            _ => "",
        }))));

    public static async Task AskAllAsync(HttpClient client, string server, IEnumerable<Ask> asks)
    {
        var faults = new ConcurrentBag<string>();
        var asked = 0;
        await Parallel.ForEachAsync(asks, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (ask, stop) =>
        {
            Interlocked.Increment(ref asked);
            if (await WrongAsync(client, server, ask, stop) is { } wrong && faults.Count < 40)
                faults.Add($"{ask.Method} {ask.Address} {ask.Type} {Short(ask.Body)}: {wrong}");
        });
        asked.ShouldBeGreaterThan(50);
        faults.Order().ShouldBeEmpty();
    }

    private static async Task<string?> WrongAsync(
        HttpClient client, string server, Ask ask, CancellationToken stop)
    {
        var address = new Uri(
            server + ask.Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new(ask.Method), address);
        if (ask.Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(ask.Body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ask.Type);
        }

        using var answer = await client.SendAsync(request, stop);
        var (status, text) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(stop));
        if (!Meant.Contains(status) && !(status == 429 && LooksAtPasswords.Contains(ask.Address)))
            return $"{status} {Short(text)}";
        if (text.Contains("   at JamsostekLedger", StringComparison.Ordinal))
            return "a stack";
        // What is no address at all the server itself refuses, before anybody could say it in words.
        if (status is < 400 || (status == 400 && text.Length == 0 && ask.Address.Split('?')[0].Contains("%00")))
            return null;
        var type = answer.Content.Headers.ContentType?.MediaType;
        return ask.Address.StartsWith("/api", StringComparison.Ordinal)
            ? type == "application/problem+json" || text.Contains("\"refusals\"") ? null : $"{status} {type} {text}"
            : type is "text/html" && text.Contains("<h1") ? null : $"{status} {type} {text}";
    }

    private static string Short(string? text) => text?[..Math.Min(200, text.Length)] ?? "";

    /// <summary>One request.</summary>
    public sealed record Ask(string Method, string Address, string? Body = null, string? Type = null);
}
