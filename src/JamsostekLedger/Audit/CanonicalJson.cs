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
    // Of a member named twice it is anybody's guess which one counts.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Appends the canonical form of a document.</summary>
    /// <exception cref="InvalidDataException">A number that is not whole, or too large to be exact.</exception>
    /// <exception cref="JsonException">Not JSON, or a member named twice.</exception>
    public static void Write(ReadOnlyMemory<byte> json, IBufferWriter<byte> output)
    {
        using var document = JsonDocument.Parse(json, Strict);
        Write(document.RootElement, output);
    }

    private static void Write(JsonElement element, IBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output);
                break;
            case JsonValueKind.Array:
                WriteArray(element, output);
                break;
            case JsonValueKind.String:
                WriteString(element.GetString()!, output);
                break;
            case JsonValueKind.Number:
                WriteNumber(element, output);
                break;
            default:
                output.Write(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element));
                break;
        }
    }

    private static void WriteObject(JsonElement element, IBufferWriter<byte> output)
    {
        var members = element.EnumerateObject().ToArray();
        Array.Sort(members, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        output.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
                output.Write(","u8);
            WriteString(members[i].Name, output);
            output.Write(":"u8);
            Write(members[i].Value, output);
        }

        output.Write("}"u8);
    }

    private static void WriteArray(JsonElement element, IBufferWriter<byte> output)
    {
        output.Write("["u8);
        var first = true;
        foreach (var item in element.EnumerateArray())
        {
            if (!first)
                output.Write(","u8);
            first = false;
            Write(item, output);
        }

        output.Write("]"u8);
    }

    private static void WriteNumber(JsonElement element, IBufferWriter<byte> output)
    {
        const long exact = 1L << 53;
        if (!element.TryGetInt64(out var number) || number is > exact or < -exact)
            throw new InvalidDataException($"{element.GetRawText()} has no exact canonical form.");
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var written);
        output.Write(digits[..written]);
    }

    private static void WriteString(string text, IBufferWriter<byte> output)
    {
        output.Write("\""u8);
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and not '"' and not '\\')
                continue;

            WriteUtf8(text.AsSpan(from, i - from), output);
            output.Write(Escape(text[i]));
            from = i + 1;
        }

        WriteUtf8(text.AsSpan(from), output);
        output.Write("\""u8);
    }

    private static void WriteUtf8(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (text.IsEmpty)
            return;
        var span = output.GetSpan(text.Length * 3);
        output.Advance(System.Text.Encoding.UTF8.GetBytes(text, span));
    }

    private static ReadOnlySpan<byte> Escape(char letter) => letter switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\b' => "\\b"u8,
        '\f' => "\\f"u8,
        '\n' => "\\n"u8,
        '\r' => "\\r"u8,
        '\t' => "\\t"u8,
        _ => System.Text.Encoding.ASCII.GetBytes($"\\u{(int)letter:x4}"),
    };
}
