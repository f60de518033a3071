using System.Net;
using System.Net.Sockets;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>
/// Stands between a client and the database and cuts the line once at the worst moment: after the server committed
/// and before the client heard, or before the server heard.
/// </summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    private static readonly byte[] Committed = "COMMIT\0"u8.ToArray();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private Cut _cut;

    public CuttingProxy(string host, int port)
    {
        _server = new(IPAddress.Parse(host == "localhost" ? "127.0.0.1" : host), port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public enum Cut
    {
        Nowhere,
        AfterCommit,
        BeforeInsert,
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often the line was cut.</summary>
    public int Cuts { get; private set; }

    public void CutNext(Cut cut) => _cut = cut;

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
                CopyAsync(client.GetStream(), server.GetStream(), Cut.BeforeInsert,
                    "insert into ledger.mt_events"u8.ToArray()),
                CopyAsync(server.GetStream(), client.GetStream(), Cut.AfterCommit, Committed));
        }
    }

    // What was read is not passed on when it holds the mark: both ends find the line dead.
    private async Task CopyAsync(NetworkStream from, NetworkStream to, Cut cut, byte[] mark)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, _stop.Token) is > 0 and var read)
            {
                if (_cut == cut && buffer.AsSpan(0, read).IndexOf(mark) >= 0)
                {
                    _cut = Cut.Nowhere;
                    Cuts++;
                    return;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }
}
