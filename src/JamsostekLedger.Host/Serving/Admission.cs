using System.Threading.RateLimiting;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Serving;

/// <summary>
/// How many requests are worked on at once, so that many clients neither take every connection of the database nor keep
/// regions waiting that have nothing to do with theirs. The others wait in line; who finds it full is told when to come
/// again.
/// </summary>
internal static class Admission
{
    // One region's appends are one after the other, so a few at a time keep it busy.
    private static readonly ConcurrencyLimiterOptions Recording = InLine(8, 112);

    private static readonly ConcurrencyLimiterOptions Importing = InLine(2, 6);

    private static readonly ConcurrencyLimiterOptions Reading = InLine(20, 200);

    // A password takes a twentieth of a second to look at, on purpose: whoever sends thousands is slowed down, and
    // an office that comes to work at eight is not.
    private static readonly TokenBucketRateLimiterOptions SigningIn = new()
    {
        TokenLimit = 100, TokensPerPeriod = 2, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
    };

    /// <summary>Sets the limits.</summary>
    public static void AddAdmission(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Of(context.Request));
        limits.OnRejected = (rejected, _) => new(FaultAnswer.TooManyAsync(rejected.HttpContext));
    });

    /// <summary>Has requests wait in line.</summary>
    public static void UseAdmission(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            await next(context);
            // Who waited in line for too long is let go without a word, as if all were well.
            if (!context.Response.HasStarted)
                context.RequestAborted.ThrowIfCancellationRequested();
        });
        app.UseRateLimiter();
    }

    private static RateLimitPartition<string> Of(HttpRequest request)
    {
        var path = request.Path;
        if (path.StartsWithSegments("/health") || path.StartsWithSegments("/static"))
            return RateLimitPartition.GetNoLimiter("free");
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return RateLimitPartition.GetConcurrencyLimiter("read", _ => Reading);

        if (HttpMethods.IsPost(request.Method) && path.Value is "/sign-in" or "/account/password")
            return RateLimitPartition.GetTokenBucketLimiter("sign-in", _ => SigningIn);

        var words = path.Value!.Split('/');
        var at = Array.IndexOf(words, "regions") + 1;
        var region = at > 0 && at < words.Length ? Regions.Find(words[at])?.Code : null;
        return at > 0 && words.AsSpan(at).Contains("imports")
            ? RateLimitPartition.GetConcurrencyLimiter($"import {region}", _ => Importing)
            : RateLimitPartition.GetConcurrencyLimiter($"record {region}", _ => Recording);
    }

    private static ConcurrencyLimiterOptions InLine(int atOnce, int waiting) => new()
    {
        PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };
}
