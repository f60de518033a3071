using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>Stands between a client and the database, hears both, and cuts the line when told to.</summary>
public abstract class WireProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    protected WireProxy(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        _server = new(IPAddress.Parse(to.Host == "localhost" ? "127.0.0.1" : to.Host!), to.Port);
        _listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        }.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>The way to the database through here.</summary>
    public string ConnectionString { get; }

    /// <summary>How often the line was cut.</summary>
    public int Cuts { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Who hears a new line's client, and says when to cut before the server hears it too.</summary>
    protected abstract Func<ReadOnlyMemory<byte>, bool> HearClient();

    /// <summary>Whether to cut before the client hears this answer.</summary>
    protected virtual bool CutsAnswer(ReadOnlyMemory<byte> answer) => false;

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
            (client.NoDelay, server.NoDelay) = (true, true);
            await server.ConnectAsync(_server, _stop.Token);
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), HearClient()),
                CopyAsync(server.GetStream(), client.GetStream(), CutsAnswer));
        }
    }

    // What was read is not passed on where the line is cut: both ends find it dead.
    private async Task CopyAsync(NetworkStream from, NetworkStream to, Func<ReadOnlyMemory<byte>, bool> cuts)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, _stop.Token) is > 0 and var read)
            {
                if (cuts(buffer.AsMemory(0, read)))
                {
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
