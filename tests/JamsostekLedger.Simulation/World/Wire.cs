using System.Net;
using System.Net.Sockets;

namespace JamsostekLedger.Simulation.World;

/// <summary>Which end hears nothing any more when a line breaks.</summary>
internal enum Cut
{
    /// <summary>The server does not hear the question.</summary>
    BeforeTheServerHears,

    /// <summary>The server does what it was asked, and the client does not hear of it.</summary>
    BeforeTheClientHears,
}

/// <summary>
/// One node's way to the database. It hears question by question what is asked, and at the one that a step of the
/// simulation names lets something happen, or breaks the line.
/// </summary>
/// <param name="server">Where the server is now; another start may bring it to another port.</param>
/// <param name="says">What the server hears instead of what was said: a bug that was planted.</param>
internal sealed class Wire(Func<IPEndPoint> server, Func<byte[], byte[]> says) : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<WireLine> _lines = [];
    private Task _accepting = Task.CompletedTask;
    private Breakage? _breakage;
    private int _asked;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>By which the server knows the lines that are open.</summary>
    public IReadOnlyList<int> PortsAtServer
    {
        get
        {
            lock (_lines)
                return [.. _lines.Select(line => line.PortAtServer)];
        }
    }

    public Wire Listen()
    {
        _listener.Start();
        _accepting = AcceptAsync();
        return this;
    }

    /// <summary>Has something happen at a question from now on, the first being 1.</summary>
    public void Arm(int question, Func<WireLine, Task>? happens, Cut? cut) =>
        (_asked, _breakage) = (0, new(question, happens, cut));

    /// <summary>Lets nothing happen any more, and says whether it did.</summary>
    public bool Disarm()
    {
        var happened = _breakage is null;
        _breakage = null;
        return happened;
    }

    /// <summary>Breaks the lines on which an answer is waited for; what the server heard it goes on to do.</summary>
    public void Break()
    {
        lock (_lines)
            foreach (var line in _lines.Where(line => line.IsBusy))
                line.LoseClient();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    /// <summary>A client asks something: what is armed for that may happen now.</summary>
    internal async Task<Cut?> AskedAsync(WireLine line)
    {
        if (_breakage is not { } breakage || ++_asked != breakage.Question)
            return null;

        _breakage = null;
        if (breakage.Happens is { } happens)
            await happens(line);
        return breakage.Cut;
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
        using var line = new WireLine(this, client, says);
        lock (_lines)
            _lines.Add(line);
        await line.PassAsync(server(), _stop.Token);
        lock (_lines)
            _lines.Remove(line);
    }

    private sealed record Breakage(int Question, Func<WireLine, Task>? Happens, Cut? Cut);
}
