using System.Diagnostics;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Serving;

/// <summary>
/// Turns whatever goes wrong into an answer in words, with a reference that stands in the log too, where the details
/// are; and words a refusal of the server itself (no such address, another method, a body too large).
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
            if (!IsReadable(context.Request))
            {
                await FaultAnswer.WriteAsync(context, StatusCodes.Status400BadRequest);
                return;
            }

            await next(context);
            if (context.Response is { HasStarted: false, ContentType: null, StatusCode: >= 400 and var bare })
                await FaultAnswer.WriteAsync(context, bare);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            await FaultAnswer.WriteAsync(context, unreadable.StatusCode);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var fault = Fault.Of(exception);
            var reference = Activity.Current?.TraceId.ToHexString()[..12] ?? Guid.NewGuid().ToString("n")[..12];
            var level = fault.Kind is FaultKind.Unexpected or FaultKind.Contradicted
                ? LogLevel.Error
                : LogLevel.Warning;
            Log(logger, level, reference, context.Request.Path, exception);
            await FaultAnswer.WriteAsync(context, fault, reference);
        }
    }

    // No text of ours holds such a sign, and PostgreSQL takes none.
    private static bool IsReadable(HttpRequest request) => request.Query.All(parameter =>
        !parameter.Key.Contains('\0') && parameter.Value.All(value => value?.Contains('\0') != true));

    [LoggerMessage("{Reference}: {Path}")]
    private static partial void Log(
        ILogger logger, LogLevel level, string reference, string path, Exception fault);
}
