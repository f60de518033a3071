using JamsostekLedger.Ledger;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace JamsostekLedger.Host.Api;

/// <summary>Describes the values that are written in a way of their own.</summary>
internal sealed class ValueSchemas : IOpenApiSchemaTransformer
{
    /// <summary>A month, such as <c>2024-11</c>.</summary>
    public static OpenApiSchema Month => new() { Type = JsonSchemaType.String, Pattern = @"^\d{4}-\d{2}$" };

    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var isNullable = Nullable.GetUnderlyingType(type) is not null;
        var (written, format, pattern) = (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var value when value == typeof(Rupiah) => (JsonSchemaType.Integer, "int64", null),
            var value when value == typeof(PersonId) => (JsonSchemaType.String, "uuid", null),
            var value when value == typeof(LocalDate) => (JsonSchemaType.String, "date", null),
            var value when value == typeof(YearMonth) => (JsonSchemaType.String, null, Month.Pattern),
            var value when value == typeof(Instant) => (JsonSchemaType.String, "date-time", null),
            _ => (default(JsonSchemaType), (string?)null, (string?)null),
        };
        if (written == default)
            return Task.CompletedTask;

        schema.Type = isNullable ? written | JsonSchemaType.Null : written;
        (schema.Format, schema.Pattern) = (format, pattern);
        return Task.CompletedTask;
    }
}
