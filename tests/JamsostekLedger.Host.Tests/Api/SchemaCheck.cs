using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>Holds an answer against the schema that the API's description gives of it.</summary>
internal sealed class SchemaCheck(JsonElement api)
{
    /// <summary>
    /// Where they differ: a member that is missing, one that is not described, a value of another type.
    /// </summary>
    public IEnumerable<string> Differences(JsonElement schema, JsonElement value, string at = "$")
    {
        schema = Resolved(schema);
        if (Choices(schema) is { Count: > 0 } choices)
            return choices.Exists(choice => !Differences(choice, value, at).Any())
                ? []
                : [$"{at}: none of {choices.Count} choices"];
        if (!Types(schema).Contains(TypeOf(value)) && Types(schema).Count > 0
            && !(TypeOf(value) == "integer" && Types(schema).Contains("number")))
            return [$"{at}: {TypeOf(value)} where {string.Join('|', Types(schema))} is described"];
        if (schema.TryGetProperty("enum", out var names)
            && !names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value)))
            return [$"{at}: {value} is not among the values that are described"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray()
                .SelectMany((item, index) => Differences(items, item, $"{at}[{index}]")),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _))
                    yield return $"{at}.{name}: missing";
        var hasMembers = schema.TryGetProperty("properties", out var members);
        foreach (var member in value.EnumerateObject())
        {
            if (hasMembers && members.TryGetProperty(member.Name, out var described))
                foreach (var difference in Differences(described, member.Value, $"{at}.{member.Name}"))
                    yield return difference;
            else if (schema.TryGetProperty("additionalProperties", out var any)
                     && any.ValueKind == JsonValueKind.Object)
                foreach (var difference in Differences(any, member.Value, $"{at}.{member.Name}"))
                    yield return difference;
            else if (Types(schema).Count > 0)
                yield return $"{at}.{member.Name}: not described";
        }
    }

    private static List<JsonElement> Choices(JsonElement schema) =>
    [
        .. ((string[])["oneOf", "anyOf"]).SelectMany(kind =>
            schema.TryGetProperty(kind, out var choices) ? choices.EnumerateArray() : default),
    ];

    private static HashSet<string> Types(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)]
        : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };

    private JsonElement Resolved(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()!.TrimStart('#', '/').Split('/')
                .Aggregate(api, (at, name) => at.GetProperty(name));
        return schema;
    }
}
