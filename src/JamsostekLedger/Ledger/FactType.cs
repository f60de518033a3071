using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JamsostekLedger.Ledger;

/// <summary>One type of fact: its stored name and its JSON.</summary>
public abstract class FactType
{
    private FactType(string name, Type clrType) =>
        (Name, ClrType, DotNetName) = (name, clrType, $"{clrType.FullName}, {clrType.Assembly.GetName().Name}");

    /// <summary>Stored name, snake case.</summary>
    public string Name { get; }

    /// <summary>The record.</summary>
    public Type ClrType { get; }

    /// <summary>The record as Marten names it: <c>Namespace.Type, Assembly</c>.</summary>
    public string DotNetName { get; }

    /// <summary>The fact as UTF-8 JSON.</summary>
    public abstract void Write(Utf8JsonWriter writer, LedgerEvent fact);

    /// <summary>The fact from UTF-8 JSON. Unknown members stop the read: nothing is silently skipped.</summary>
    public abstract LedgerEvent Read(ReadOnlySpan<byte> json);

    // How it is written is found out when it is first written or read: most runs meet a few types of all.
    internal static FactType Of<T>(string name, Func<JsonTypeInfo<T>> json) where T : LedgerEvent =>
        new Typed<T>(name, new(json));

    private sealed class Typed<T>(string name, Lazy<JsonTypeInfo<T>> json) : FactType(name, typeof(T))
        where T : LedgerEvent
    {
        public override void Write(Utf8JsonWriter writer, LedgerEvent fact) =>
            JsonSerializer.Serialize(writer, (T)fact, json.Value);

        public override LedgerEvent Read(ReadOnlySpan<byte> text) => JsonSerializer.Deserialize(text, json.Value)!;
    }
}
