using System.Net;
using System.Net.Sockets;

namespace JamsostekLedger.Simulation.World;

/// <summary>One connection that a wire passes on, message by message.</summary>
internal sealed class WireLine(Wire wire, TcpClient client, Func<byte[], byte[]> says) : IDisposable
{
    private readonly TcpClient _server = new();
    private volatile bool _isLost;
    private volatile bool _endsWithAnswer;
    private int _awaited = 1;

    /// <summary>By which the server's own lists know this line.</summary>
    public int PortAtServer { get; private set; }

    /// <summary>Whether a question waits for its answer; the first, who it is, is asked by connecting.</summary>
    public bool IsBusy => Volatile.Read(ref _awaited) > 0;

    /// <summary>Ends when the server has gone from the line.</summary>
    public Task ServerGone { get; private set; } = Task.CompletedTask;

    /// <summary>The client finds the line dead; the server does not know yet.</summary>
    public void LoseClient()
    {
        _isLost = true;
        client.Dispose();
    }

    public async Task PassAsync(IPEndPoint server, CancellationToken stop)
    {
        try
        {
            (client.NoDelay, _server.NoDelay) = (true, true);
            await _server.ConnectAsync(server, stop);
            PortAtServer = ((IPEndPoint)_server.Client.LocalEndPoint!).Port;
            ServerGone = ToClientAsync(stop);
            await Task.WhenAny(ToServerAsync(stop), ServerGone);
            // What the server was asked it does, whoever still listens.
            if (_isLost)
                await ServerGone;
        }
        catch (Exception gone) when (gone is SocketException or IOException or OperationCanceledException
            or ObjectDisposedException)
        {
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    // A question is held until all of it is here: a server does each part of it as it comes.
    private async Task ToServerAsync(CancellationToken stop)
    {
        var (frames, question, buffer) = (new Frames(begun: false), new MemoryStream(), new byte[64 * 1024]);
        var (from, to) = (client.GetStream(), _server.GetStream());
        while (await HearAsync(from, buffer, stop) is > 0 and var read)
        {
            frames.Add(buffer.AsSpan(0, read));
            while (frames.Next() is { } message)
            {
                question.Write(message.Type is 'P' or 'Q' ? says(message.Bytes) : message.Bytes);
                if (message.Type is 'P' or 'B' or 'D' or 'E' or 'C')
                    continue;

                // Sync, a simple query, the end of what is copied.
                var cut = message.Type is 'S' or 'Q' or 'c' ? await wire.AskedAsync(this) : null;
                if (cut == Cut.BeforeTheServerHears)
                    return;
                _endsWithAnswer |= cut == Cut.BeforeTheClientHears;
                // What is copied belongs to the query that asked for it, and has no answer of its own.
                if (message.Type is 'S' or 'Q')
                    Interlocked.Increment(ref _awaited);
                await to.WriteAsync(question.ToArray(), stop);
                question.SetLength(0);
            }
        }
    }

    private async Task ToClientAsync(CancellationToken stop)
    {
        var (frames, buffer) = (new Frames(begun: true), new byte[64 * 1024]);
        var from = _server.GetStream();
        while (await HearAsync(from, buffer, stop) is > 0 and var read)
        {
            var answers = 0;
            frames.Add(buffer.AsSpan(0, read));
            while (frames.Next() is { } message)
                answers += message.Type == 'Z' ? 1 : 0;
            if (!_endsWithAnswer && !_isLost)
                await client.GetStream().WriteAsync(buffer.AsMemory(0, read), stop);
            else if (answers > 0)
                return;
            Interlocked.Add(ref _awaited, -answers);
        }
    }

    private static async Task<int> HearAsync(NetworkStream from, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await from.ReadAsync(buffer, stop);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }
}
