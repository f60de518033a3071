using System.Buffers.Binary;
using System.Text;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>
/// Counts what a client asks of the database: a Sync ends a batch and a Query is one by itself. Cuts the line before
/// the server hears the one of a chosen number.
/// </summary>
public sealed class CountingProxy(string connectionString) : WireProxy(connectionString)
{
    private readonly List<string> _asked = [];

    /// <summary>Number of the question that the server does not hear; none where it is 0.</summary>
    public int CutAt { get; init; }

    /// <summary>
    /// What was asked since the last look, in order: the text of each Query, and <c>Sync</c> for each batch.
    /// </summary>
    public IReadOnlyList<string> Take()
    {
        lock (_asked)
        {
            string[] asked = [.. _asked];
            _asked.Clear();
            return asked;
        }
    }

    protected override Func<ReadOnlyMemory<byte>, bool> HearClient() => new Listener(this).Hear;

    private bool Ask(string what)
    {
        lock (_asked)
        {
            _asked.Add(what);
            return _asked.Count == CutAt;
        }
    }

    /// <summary>Tells the messages of one line apart, wherever the line breaks them.</summary>
    private sealed class Listener(CountingProxy proxy)
    {
        private readonly List<byte> _heard = [];
        private bool _started;

        public bool Hear(ReadOnlyMemory<byte> said)
        {
            _heard.AddRange(said.Span);
            var cut = false;
            while (Next() is { } message)
                cut |= message.Type switch
                {
                    'S' => proxy.Ask("Sync"),
                    'Q' => proxy.Ask(Encoding.UTF8.GetString(message.Body.AsSpan(..^1))),
                    _ => false,
                };
            return cut;
        }

        // Before the start-up message, which names the protocol's third version, nothing has a type.
        private (char Type, byte[] Body)? Next()
        {
            var head = _started ? 1 : 0;
            var heard = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_heard);
            if (heard.Length < head + 4
                || BinaryPrimitives.ReadInt32BigEndian(heard[head..]) is var length && heard.Length < head + length)
                return null;

            var message = (_started ? (char)heard[0] : '\0', heard[(head + 4)..(head + length)].ToArray());
            _started |= BinaryPrimitives.ReadInt32BigEndian([.. message.Item2, 0, 0, 0, 0]) == 3 << 16;
            _heard.RemoveRange(0, head + length);
            return message;
        }
    }
}
