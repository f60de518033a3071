using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace JamsostekLedger.Host.Web;

/// <summary>
/// Style sheet, scripts and icon, embedded in the program: they are there wherever it is started from. Their
/// addresses carry their hash, so a browser keeps them for ever and still never sees an old one.
/// </summary>
public static class StaticFiles
{
    private const string Folder = "wwwroot/";

    private static readonly FrozenDictionary<string, StaticFile> Files = Read();

    /// <summary>Whether there is such a file; the charts are missing from a build without their package.</summary>
    public static bool Has(string name) => Files.ContainsKey(name);

    /// <summary>Its address.</summary>
    public static string Address(string name) => $"/static/{name}?v={Files[name].Hash}";

    /// <summary>Serves them.</summary>
    public static void MapStaticFiles(this IEndpointRouteBuilder app)
    {
        app = app.ForEverybody();
        app.MapGet("/static/{name}", (string name, HttpContext context) => Serve(name, context));
        app.MapGet("/favicon.ico", (HttpContext context) => Serve("icon.svg", context));
    }

    private static IResult Serve(string name, HttpContext context)
    {
        if (!Files.TryGetValue(name, out var file))
            return Results.NotFound();

        context.Response.Headers.CacheControl = context.Request.Query["v"] == file.Hash
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        return Results.Bytes(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""));
    }

    private static FrozenDictionary<string, StaticFile> Read()
    {
        var assembly = typeof(StaticFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return new StaticFile(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16], TypeOf(name));
            });
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private sealed record StaticFile(byte[] Bytes, string Hash, string Type);
}
