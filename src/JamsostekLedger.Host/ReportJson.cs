using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host;

/// <summary>How reports are written as JSON, the same from a verb and over HTTP: the shapes of the contract.</summary>
public static class ReportJson
{
    /// <summary>The options: null members are written, because a reader of a contract wants them there.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The value as one JSON document.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The shape of a type in them.</summary>
    internal static JsonTypeInfo TypeOf(Type type)
    {
        Options.MakeReadOnly(populateMissingResolver: true);
        return Options.GetTypeInfo(type);
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
        };
        Spell(options);
        return options;
    }

    /// <summary>Makes options spell values as reports do.</summary>
    public static void Spell(JsonSerializerOptions options)
    {
        options.Converters.Add(new RupiahJson());
        options.Converters.Add(new PersonIdJson());
        options.Converters.Add(new LocalDateJson());
        options.Converters.Add(new YearMonthJson());
        options.Converters.Add(new InstantJson());
        options.Converters.Add(new JsonStringEnumConverter());
    }
}
