using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace JamsostekLedger.Host.Api;

/// <summary>Describes what a plan is asked with: the same names in an address and in a body.</summary>
public sealed class PlanSchemas : IOpenApiDocumentTransformer
{
    private const string Region = "/api/v1/regions/{region}";

    private static readonly (string Name, string Meaning)[] Terms =
    [
        ("target", "Coverage to be reached in per cent, 67.28; without it that of the nearest target"),
        ("by", "The month in which it is to be reached, 2025-12; without it that of the nearest target"),
        ("start", "The month in which the first workers join; without it the next one"),
        ("phase", "even (as many each month) or at-once"),
        ("mix", "Who pays for whom: APBD/programme=60%x6; CSR=1500x12:ahead. In a body also an array of objects with "
            + "fund, programme, share, months, pay (monthly or ahead) and sector"),
        ("ends", "Cover of today that ends, 2025-11=150; without it what the roster says"),
        ("allocation", "Allocations of earmarked funds, DBH-SAWIT/2025=5000000000"),
        ("on", "The day from which the plan looks at coverage and pagu; without it today"),
    ];

    private static readonly (string Name, string Meaning)[] Named =
    [
        ("code", "The region's own code for the plan: lower-case letters, digits, dots and hyphens"),
        ("name", "What people call it"),
    ];

    private static readonly (string Name, string Meaning)[] Reserved =
    [
        ("per", "month (a reservation a budget line and month) or total (a budget line and fiscal year)"),
        ("document_date", "Date of the reservations; without it today"),
    ];

    private static readonly (string Name, string Meaning)[] Compared =
    [
        ("with", "Code of another plan; without it the plan is reckoned again"),
        ("on", "The day for which it is reckoned again; without it today"),
    ];

    /// <inheritdoc/>
    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        Ask(document, "/plan-trial", Terms);
        Ask(document, "/plans/{plan}/comparison", Compared);
        Post(document, "/plans", [.. Named, .. Terms], [.. Named.Select(member => member.Name)]);
        Post(document, "/plans/{plan}/reservations", Reserved, []);
        return Task.CompletedTask;
    }

    private static void Ask(OpenApiDocument document, string route, (string Name, string Meaning)[] parameters)
    {
        if (Of(document, route, HttpMethod.Get) is not { } operation)
            return;
        operation.Parameters ??= [];
        foreach (var (name, meaning) in parameters)
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name, In = ParameterLocation.Query, Description = meaning,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
    }

    private static void Post(
        OpenApiDocument document, string route, (string Name, string Meaning)[] members, HashSet<string> required)
    {
        if (Of(document, route, HttpMethod.Post)?.RequestBody is not OpenApiRequestBody body)
            return;
        body.Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = required,
                    Properties = members.ToDictionary(
                        member => member.Name,
                        IOpenApiSchema (member) => new OpenApiSchema { Description = member.Meaning }),
                },
            },
        };
    }

    private static OpenApiOperation? Of(OpenApiDocument document, string route, HttpMethod method) =>
        document.Paths.TryGetValue(Region + route, out var path) ? path.Operations?.GetValueOrDefault(method) : null;
}
