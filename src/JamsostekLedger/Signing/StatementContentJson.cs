using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Signing;

/// <summary>How what a statement says is written as JSON. The spelling is what signatures are over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(PersonIdJson), typeof(InstantJson)])]
[JsonSerializable(typeof(StatementContent))]
[JsonSerializable(typeof(IEnumerable<StatementContent.MatchedRows>))]
internal sealed partial class StatementContentJson : JsonSerializerContext;
