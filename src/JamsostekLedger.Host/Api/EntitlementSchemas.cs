using JamsostekLedger.Host.Entitlements;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace JamsostekLedger.Host.Api;

/// <summary>Describes what the tables of benefits are asked with.</summary>
public sealed class EntitlementSchemas : IOpenApiDocumentTransformer
{
    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var field in EntitlementForm.Fields)
            Add(document, "/api/v1/entitlement", field.Parameter, $"{field.MeaningInEnglish}: {field.Example}",
                field.Name is "benefit" or "event-date", field.IsRepeated);
        Add(document, "/api/v1/benefits", "on", "The day of an event; without it today", false, false);
        return Task.CompletedTask;
    }

    private static void Add(
        OpenApiDocument document, string address, string name, string meaning, bool required, bool repeated)
    {
        if (!document.Paths.TryGetValue(address, out var path)
            || path.Operations?.GetValueOrDefault(HttpMethod.Get) is not { } operation)
            return;
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name, In = ParameterLocation.Query, Description = meaning, Required = required,
            Schema = repeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = text } : text,
        });
    }
}
