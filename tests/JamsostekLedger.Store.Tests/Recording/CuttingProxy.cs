using System.Net;
using System.Net.Sockets;
using System.Text;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>
/// Stands between a client and the database and cuts the line once at a chosen moment: when the client says something
/// that the server must not hear, or when the server answers what the client must not hear.
/// </summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private byte[]? _unheard;
    private byte[]? _unanswered;

    public CuttingProxy(string host, int port)
    {
        _server = new(IPAddress.Parse(host == "localhost" ? "127.0.0.1" : host), port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often the line was cut.</summary>
    public int Cuts { get; private set; }

    /// <summary>Cuts when the client says this, before the server hears it.</summary>
    public void CutBefore(string said) => _unheard = Encoding.UTF8.GetBytes(said);

    /// <summary>Cuts when the server has committed, before the client hears it.</summary>
    public void CutAfterCommit() => _unanswered = "COMMIT\0"u8.ToArray();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(_server, _stop.Token);
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), read => IsCut(read, ref _unheard)),
                CopyAsync(server.GetStream(), client.GetStream(), read => IsCut(read, ref _unanswered)));
        }
    }

    // What was read is not passed on when it holds the mark: both ends find the line dead.
    private async Task CopyAsync(NetworkStream from, NetworkStream to, Func<ReadOnlyMemory<byte>, bool> isCut)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, _stop.Token) is > 0 and var read)
            {
                if (isCut(buffer.AsMemory(0, read)))
                    return;

                await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    private bool IsCut(ReadOnlyMemory<byte> read, ref byte[]? mark)
    {
        if (mark is not { } seen || read.Span.IndexOf(seen) < 0)
            return false;
        mark = null;
        Cuts++;
        return true;
    }
}
