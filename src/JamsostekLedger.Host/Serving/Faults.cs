using System.Diagnostics;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Host.Serving;

/// <summary>
/// Turns whatever goes wrong with a page into a page with a reference; the same reference stands in the log, where
/// the details are. The API answers for itself.
/// </summary>
/// <param name="next">The rest.</param>
/// <param name="logger">The log.</param>
public sealed partial class Faults(RequestDelegate next, ILogger<Faults> logger)
{
    /// <summary>Passes the request on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer, or the request's time is up, which the timeouts answer.
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
        }
        catch (Exception fault) when (!context.Response.HasStarted && !IsApi(context))
        {
            var reference = Activity.Current?.TraceId.ToHexString()[..12] ?? Guid.NewGuid().ToString("n")[..12];
            Log(logger, reference, context.Request.Path, fault);
            if (fault is MasterKeyException closed)
            {
                await FaultPages.Closed(AskedReader.Read(context.Request, null).Asked, closed.Message, reference)
                    .ExecuteAsync(context);
                return;
            }

            var away = fault is NpgsqlException or LedgerUnavailableException or TimeoutException;
            await FaultPages.Broken(AskedReader.Read(context.Request, null).Asked, reference, away)
                .ExecuteAsync(context);
        }
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    [LoggerMessage(LogLevel.Error, "{Reference}: {Path}")]
    private static partial void Log(ILogger logger, string reference, string path, Exception fault);
}
