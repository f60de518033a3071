using System.Buffers.Binary;

namespace JamsostekLedger.Simulation.World;

/// <summary>Tells the messages of one direction of a line apart, wherever the line breaks them.</summary>
/// <param name="begun">Whether every message has a type, as all but a client's first do.</param>
internal sealed class Frames(bool begun)
{
    private const int ProtocolThree = 3 << 16;

    private byte[] _heard = [];
    private bool _begun = begun;

    public void Add(ReadOnlySpan<byte> said) => _heard = [.. _heard, .. said];

    /// <summary>The next whole message with its type, '\0' for one that has none.</summary>
    public (char Type, byte[] Bytes)? Next()
    {
        var head = _begun ? 1 : 0;
        if (_heard.Length < head + 4
            || BinaryPrimitives.ReadInt32BigEndian(_heard.AsSpan(head)) is var length && _heard.Length < head + length)
            return null;

        (char Type, byte[] Bytes) message = (_begun ? (char)_heard[0] : '\0', _heard[..(head + length)]);
        _begun |= message.Bytes.Length >= 8
            && BinaryPrimitives.ReadInt32BigEndian(message.Bytes.AsSpan(4)) == ProtocolThree;
        _heard = _heard[(head + length)..];
        return message;
    }
}
