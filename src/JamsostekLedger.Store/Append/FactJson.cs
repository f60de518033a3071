using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Append;

/// <summary>Serialises facts one after the other with one writer and one buffer. Not for two threads at once.</summary>
internal sealed class FactJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;

    public FactJson() => _writer = new(_buffer, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    });

    public byte[] Body(LedgerEvent fact)
    {
        Reset();
        FactTypes.Of(fact).Write(_writer, fact);
        return Written();
    }

    public byte[] Headers(Headers headers)
    {
        Reset();
        JsonSerializer.Serialize(_writer, headers, LedgerJson.Stored.Headers);
        return Written();
    }

    public void Dispose() => _writer.Dispose();

    private void Reset()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
    }

    private byte[] Written()
    {
        _writer.Flush();
        return _buffer.WrittenSpan.ToArray();
    }
}
