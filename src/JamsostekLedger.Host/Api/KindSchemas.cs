using JamsostekLedger.Registry;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace JamsostekLedger.Host.Api;

/// <summary>Describes the body of each command from the columns of its kind of file.</summary>
public sealed class KindSchemas : IOpenApiDocumentTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "JamsostekLedger";
        foreach (var kind in FileKinds.All)
        {
            if (!document.Paths.TryGetValue($"/api/v1/regions/{{region}}/{kind.Name}", out var path)
                || path.Operations?.GetValueOrDefault(HttpMethod.Post)?.RequestBody is not OpenApiRequestBody body)
                continue;

            body.Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = kind.Columns.Where(column => column.Required)
                            .Select(column => column.Name).ToHashSet(),
                        Properties = kind.Columns.ToDictionary(
                            column => column.Name,
                            IOpenApiSchema (column) => new OpenApiSchema { Description = column.Meaning }),
                    },
                },
            };
        }

        return Task.CompletedTask;
    }
}
