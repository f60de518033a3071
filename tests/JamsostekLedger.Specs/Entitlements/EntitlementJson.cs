using System.Text.Json.Serialization;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.Entitlements;

/// <summary>An entitlement written the way facts are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(RupiahJson), typeof(LocalDateJson), typeof(YearMonthJson)])]
[JsonSerializable(typeof(Entitlement))]
[JsonSerializable(typeof(EntitlementQuestion))]
internal sealed partial class EntitlementJson : JsonSerializerContext;
