using System.Text;
using System.Text.Json;

namespace JamsostekLedger.Audit;

/// <summary>
/// Writes canonical JSON straight from the reader's tokens into one buffer that is used again and again: an object's
/// members go in as they come and are put in order at its end. Every fact passes here, when it is recorded and each
/// time that it is verified.
/// </summary>
internal sealed class CanonicalForm
{
    // The members of all objects that are open, the innermost last.
    private readonly List<Member> _members = [];
    private byte[] _buffer = new byte[4096];
    private int _end;

    /// <summary>The form of a whole document; it stands until the next call.</summary>
    public ReadOnlySpan<byte> Of(ref Utf8JsonReader reader)
    {
        _end = 0;
        _members.Clear();
        reader.Read();
        Value(ref reader);
        // Throws where anything follows.
        reader.Read();
        return _buffer.AsSpan(0, _end);
    }

    private void Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(ref reader);
                break;
            case JsonTokenType.StartArray:
                Array(ref reader);
                break;
            case JsonTokenType.String:
                Text(ref reader);
                break;
            case JsonTokenType.Number:
                Number(ref reader);
                break;
            default:
                Append(reader.ValueSpan);
                break;
        }
    }

    private void Object(ref Utf8JsonReader reader)
    {
        var (start, first) = (_end, _members.Count);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (from, name) = (_end, NameToCompare(ref reader));
            Text(ref reader);
            var nameEnd = _end;
            Append(":"u8);
            reader.Read();
            Value(ref reader);
            _members.Add(new(from, nameEnd, _end, name));
        }

        PutInOrder(start, first);
        _members.RemoveRange(first, _members.Count - first);
    }

    // Joins the members behind where they stand now, then moves the object to its place.
    private void PutInOrder(int start, int first)
    {
        var members = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members)[first..];
        members.Sort(Compare);
        var from = _end;
        Append("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0 && Compare(members[i - 1], members[i]) == 0)
                throw new JsonException("A member is named twice: it is anybody's guess which one counts.");
            if (i > 0)
                Append(","u8);
            var length = members[i].End - members[i].Start;
            Room(length);
            _buffer.AsSpan(members[i].Start, length).CopyTo(_buffer.AsSpan(_end));
            _end += length;
        }

        Append("}"u8);
        _buffer.AsSpan(from.._end).CopyTo(_buffer.AsSpan(start));
        _end = start + _end - from;
    }

    private int Compare(Member left, Member right) => left.Name is null && right.Name is null
        ? _buffer.AsSpan(left.Start..left.NameEnd).SequenceCompareTo(_buffer.AsSpan(right.Start..right.NameEnd))
        : string.CompareOrdinal(NameOf(left), NameOf(right));

    private string NameOf(Member member) =>
        member.Name ?? Encoding.ASCII.GetString(_buffer.AsSpan((member.Start + 1)..(member.NameEnd - 1)));

    // Plain letters and digits are in the same order as bytes and as UTF-16, the closing quote before any of them.
    private static string? NameToCompare(ref Utf8JsonReader reader) =>
        !reader.ValueIsEscaped && !reader.ValueSpan.ContainsAnyExceptInRange((byte)'#', (byte)'~')
            ? null
            : reader.GetString();

    private void Array(ref Utf8JsonReader reader)
    {
        Append("["u8);
        var isFirst = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!isFirst)
                Append(","u8);
            isFirst = false;
            Value(ref reader);
        }

        Append("]"u8);
    }

    private void Text(ref Utf8JsonReader reader)
    {
        Append("\""u8);
        // What the reader took without an escape needs none here; what is not UTF-8, GetString refuses.
        if (!reader.ValueIsEscaped && System.Text.Unicode.Utf8.IsValid(reader.ValueSpan))
            Append(reader.ValueSpan);
        else
            Escaped(reader.GetString()!);
        Append("\""u8);
    }

    private void Number(ref Utf8JsonReader reader)
    {
        const long exact = 1L << 53;
        if (!reader.TryGetInt64(out var number) || number is > exact or < -exact)
            throw new InvalidDataException(
                $"{Encoding.ASCII.GetString(reader.ValueSpan)} has no exact canonical form.");
        Room(20);
        number.TryFormat(_buffer.AsSpan(_end), out var written);
        _end += written;
    }

    private void Escaped(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and not '"' and not '\\')
                continue;

            Utf8(text.AsSpan(from, i - from));
            Append(Escape(text[i]));
            from = i + 1;
        }

        Utf8(text.AsSpan(from));
    }

    private void Utf8(ReadOnlySpan<char> text)
    {
        Room(text.Length * 3);
        _end += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_end));
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }

    private void Room(int length)
    {
        if (_buffer.Length - _end < length)
            System.Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _end + length));
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
        _ => Encoding.ASCII.GetBytes($"\\u{(int)letter:x4}"),
    };

    // A name that is not plain is kept decoded: its order is that of its UTF-16 code units.
    private readonly record struct Member(int Start, int NameEnd, int End, string? Name);
}
