using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace JamsostekLedger.Host.Api;

/// <summary>Describes imports: what the query of one says, and that the file is the body.</summary>
public sealed class ImportSchemas : IOpenApiDocumentTransformer
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["kind"] = "Kind of file: rosters, payments, claims …",
        ["file"] = "Name of the file, as facts remember it",
        ["dryRun"] = "true: decide everything, record nothing",
        ["partial"] = "true: record the good rows although others are refused",
        ["strict"] = "true: refuse a number that looks like a recorded one, which is warned of otherwise",
        ["map"] = "Name of a map that is kept, or the text of one: Nomor SP2D = document_number, a line each",
        ["set"] = "What every row says in a column: programme=desa-2024; may come several times",
        ["sheet"] = "The sheet to read; the first visible one with such a table unless it is said",
        ["background"] = "true: keep the file (64 MB at most) and record it afterwards; the answer is 202 with the "
            + "address that says how it stands. An Idempotency-Key makes the same request the same import",
    };

    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        if (!document.Paths.TryGetValue("/api/v1/regions/{region}/imports/{kind}", out var path)
            || path.Operations?.GetValueOrDefault(HttpMethod.Post) is not { } import)
            return Task.CompletedTask;

        foreach (var parameter in import.Parameters?.OfType<OpenApiParameter>() ?? [])
            if (Meanings.TryGetValue(parameter.Name ?? "", out var meaning))
                parameter.Description = meaning;
        import.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "The file, CSV or .xlsx, told apart by its content",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/octet-stream"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                },
            },
        };
        return Task.CompletedTask;
    }
}
