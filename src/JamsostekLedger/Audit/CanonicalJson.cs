using System.Buffers;
using System.Text.Json;

namespace JamsostekLedger.Audit;

/// <summary>
/// JSON in the canonical form of RFC 8785: members in the order of their UTF-16 code units, no blanks, the shortest
/// escapes. PostgreSQL's jsonb reorders and respaces what it is given, so a hash is only ever taken of this form.
/// Facts hold whole numbers within ±2^53 only; another number is refused rather than hashed in a doubtful spelling.
/// </summary>
public static class CanonicalJson
{
    [ThreadStatic]
    private static CanonicalForm? form;

    /// <summary>Appends the canonical form of a document.</summary>
    /// <exception cref="InvalidDataException">A number that is not whole, or too large to be exact.</exception>
    /// <exception cref="JsonException">Not JSON, or a member named twice.</exception>
    public static void Write(ReadOnlyMemory<byte> json, IBufferWriter<byte> output)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = 32 });
        form ??= new();
        output.Write(form.Of(ref reader));
    }
}
