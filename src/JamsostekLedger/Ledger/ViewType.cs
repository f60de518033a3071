using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace JamsostekLedger.Ledger;

/// <summary>One kind of view as the store keeps it: a name, a key per fact, and a document per key.</summary>
public abstract class ViewType
{
    private protected ViewType(string name, string prefix) => (Name, Prefix) = (name, prefix);

    /// <summary>The stored name.</summary>
    public string Name { get; }

    /// <summary>Prefix of the only streams whose facts it reads.</summary>
    public string Prefix { get; }

    /// <summary>The type of its documents.</summary>
    public abstract Type DocumentType { get; }

    /// <summary>The fold of no facts.</summary>
    public abstract object Empty { get; }

    /// <summary>The document that a fact belongs to, or null.</summary>
    public abstract string? KeyOf(LedgerEvent fact);

    /// <summary>The document after one more fact.</summary>
    public abstract object Evolve(object document, LedgerEvent fact);

    /// <summary>The document with a key that facts fold into; null where none of them belongs to it.</summary>
    public object? Fold(IEnumerable<LedgerEvent> facts, string key) => facts
        .Where(fact => KeyOf(fact) == key)
        .Aggregate(default(object), (document, fact) => Evolve(document ?? Empty, fact));

    /// <summary>The document as UTF-8 JSON.</summary>
    public abstract byte[] Write(object document);

    /// <summary>The document from UTF-8 JSON.</summary>
    public abstract object Read(ReadOnlySpan<byte> json);

    /// <summary>The kind of view whose documents are <typeparamref name="TView"/>.</summary>
    public static ViewType Of<TView>(string name, string prefix, Func<JsonTypeInfo<TView>> json)
        where TView : IView<TView> => new Typed<TView>(name, prefix, new(json));

    private sealed class Typed<TView>(string name, string prefix, Lazy<JsonTypeInfo<TView>> json)
        : ViewType(name, prefix) where TView : IView<TView>
    {
        public override Type DocumentType => typeof(TView);

        public override object Empty => TView.Empty;

        public override string? KeyOf(LedgerEvent fact) => TView.KeyOf(fact);

        public override object Evolve(object document, LedgerEvent fact) => ((TView)document).Evolve(fact);

        public override byte[] Write(object document) =>
            JsonSerializer.SerializeToUtf8Bytes((TView)document, json.Value);

        public override object Read(ReadOnlySpan<byte> text) => JsonSerializer.Deserialize(text, json.Value)!;
    }
}
