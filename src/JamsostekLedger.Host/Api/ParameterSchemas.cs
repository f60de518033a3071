using System.Text.Json.Nodes;
using JamsostekLedger.Host.Questions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace JamsostekLedger.Host.Api;

/// <summary>Describes what a report or a command is asked with, from the same parameters by which it is read.</summary>
internal sealed class ParameterSchemas : IOpenApiOperationTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var asked in context.Description.ActionDescriptor.EndpointMetadata.OfType<AskedParameter>())
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = asked.Name,
                In = asked.IsHeader ? ParameterLocation.Header : ParameterLocation.Query,
                Required = asked.IsRequired,
                Description = asked.Meaning.En,
                Schema = SchemaOf(asked.Kind),
                Example = asked.Kind == AskedKind.Year ? int.Parse(asked.Example) : JsonValue.Create(asked.Example),
            });
        return Task.CompletedTask;
    }

    private static OpenApiSchema SchemaOf(AskedKind kind) => kind switch
    {
        AskedKind.Year => new() { Type = JsonSchemaType.Integer, Format = "int32" },
        AskedKind.Month => ValueSchemas.Month,
        AskedKind.Day => new() { Type = JsonSchemaType.String, Format = "date" },
        AskedKind.Instant => new() { Type = JsonSchemaType.String, Format = "date-time" },
        AskedKind.Flag => new() { Type = JsonSchemaType.Boolean },
        _ => new() { Type = JsonSchemaType.String },
    };
}
