using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// Writes fields as a binary COPY has them. What is recorded goes in like this; and what should be kept is written like
/// this and compared with what is kept byte by byte: no column can be forgotten, and nothing that was tampered with
/// needs to be understood.
/// </summary>
internal sealed class CopyBytes
{
    private static readonly LocalDate Epoch = new(2000, 1, 1);
    private static readonly Instant EpochInstant = Instant.FromUtc(2000, 1, 1, 0, 0);
    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public CopyBytes Start()
    {
        _bytes.ResetWrittenCount();
        return this;
    }

    public CopyBytes Number(long number)
    {
        Length(8);
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(8), number);
        _bytes.Advance(8);
        return this;
    }

    public CopyBytes Small(int? number)
    {
        if (Null(number is null))
            return this;
        Length(4);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(4), number!.Value);
        _bytes.Advance(4);
        return this;
    }

    public CopyBytes Date(LocalDate? date) => Small(date is { } day ? Period.DaysBetween(Epoch, day) : null);

    public CopyBytes Time(Instant time) => Number((time - EpochInstant).BclCompatibleTicks / 10);

    public CopyBytes Flag(bool? flag)
    {
        if (Null(flag is null))
            return this;
        Length(1);
        _bytes.Write([flag!.Value ? (byte)1 : (byte)0]);
        return this;
    }

    public CopyBytes Text(string? text)
    {
        if (Null(text is null))
            return this;
        var length = Encoding.UTF8.GetByteCount(text!);
        Length(length);
        _bytes.Advance(Encoding.UTF8.GetBytes(text!, _bytes.GetSpan(length)));
        return this;
    }

    public CopyBytes Id(Guid id)
    {
        Length(16);
        id.TryWriteBytes(_bytes.GetSpan(16), bigEndian: true, out _);
        _bytes.Advance(16);
        return this;
    }

    public CopyBytes Bytes(ReadOnlySpan<byte> bytes)
    {
        Length(bytes.Length);
        return Raw(bytes);
    }

    /// <summary>A jsonb from its text; before it stands the number of its format.</summary>
    public CopyBytes Json(ReadOnlySpan<byte> text)
    {
        Length(1 + text.Length);
        return Raw([1]).Raw(text);
    }

    /// <summary>Bytes that are no field.</summary>
    public CopyBytes Raw(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Names of the columns in which two rows of fields differ.</summary>
    public static string Differing(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, string columns)
    {
        var different = new List<string>();
        foreach (var column in columns.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Field(ref left).SequenceEqual(Field(ref right)))
                different.Add(column);
        }

        return string.Join(", ", different);
    }

    // A field with its length, so that nothing is not the same as an empty text.
    private static ReadOnlySpan<byte> Field(ref ReadOnlySpan<byte> fields)
    {
        if (fields.IsEmpty)
            return default;
        var field = fields[..(4 + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(fields)))];
        fields = fields[field.Length..];
        return field;
    }

    private bool Null(bool isNull)
    {
        if (isNull)
            Length(-1);
        return isNull;
    }

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(4), length);
        _bytes.Advance(4);
    }
}
