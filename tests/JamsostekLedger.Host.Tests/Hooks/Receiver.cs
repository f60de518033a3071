using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Hooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JamsostekLedger.Host.Tests.Hooks;

/// <summary>
/// Another system on this machine: it takes notices, checks who signed them, and answers as it is told.
/// </summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    /// <summary>Where notices go.</summary>
    public string Url => $"{_app.Urls.Single()}/kas";

    /// <summary>What came, in the order in which it came.</summary>
    public ConcurrentQueue<Post> Posts { get; } = [];

    /// <summary>What it answers to a notice.</summary>
    public Func<Post, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What it answers to all notices from now on.</summary>
    public void Say(int status) => Answer = (_, context) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Begins to listen; on a port that was given up before, where one is named.</summary>
    public static async Task<Receiver> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var post = new Post(
                context.Request.Path, context.Request.Headers.ToDictionary(
                    header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body.ToArray());
            receiver.Posts.Enqueue(post);
            await receiver.Answer(post, context);
        });
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        // What hangs is cut off.
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    /// <summary>A notice as it came.</summary>
    public sealed record Post(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
    {
        public string Id => Headers["webhook-id"];

        public string Text => Encoding.UTF8.GetString(Body);

        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        /// <summary>Numbers of the facts that it tells of.</summary>
        public long[] Facts => [.. Json.GetProperty("facts").EnumerateArray()
            .Select(fact => fact.GetProperty("seq").GetInt64())];

        /// <summary>Whether it is from whoever has the secret, and made now.</summary>
        public bool IsGenuine(string secret)
        {
            var at = long.Parse(Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
            return Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - at) < 300
                && Headers["webhook-signature"].Split(' ').Contains(NoticeSignature.Of(
                    Convert.FromBase64String(secret["whsec_".Length..]), Id, Headers["webhook-timestamp"], Body));
        }
    }
}
