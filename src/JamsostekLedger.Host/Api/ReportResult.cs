using JamsostekLedger.Host.Reports;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Api;

/// <summary>A report with its code in the header <c>Report-Code</c>, as JSON or as a file.</summary>
/// <param name="file">How it is written.</param>
/// <param name="report">The report.</param>
/// <param name="codeOf">Its code, of the hash of its content.</param>
internal sealed class ReportResult(ReportFile file, object report, Func<string, ReportCode> codeOf) : IResult
{
    /// <summary>The header.</summary>
    public const string Header = "Report-Code";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancellation) = (httpContext.Response, httpContext.RequestAborted);
        // Written aside first: the code goes ahead of it, and a fault half-way must not look like a short report.
        await using var written = NamelessFile.Open();
        await file.WriteAsync(report, written, cancellation);
        var code = codeOf(await ReportFile.HashAsync(report, cancellation));
        response.Headers[Header] = $"{code}";
        response.ContentType = file.Type;
        if (!file.IsJson)
            response.Headers.ContentDisposition =
                $"attachment; filename=\"{code.Report}-{code.Region}-{code.Height}.{file.Format}\"";
        response.ContentLength = written.Length;
        written.Position = 0;
        await written.CopyToAsync(response.Body, cancellation);
    }
}
