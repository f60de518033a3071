using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using JamsostekLedger.Hooks;

namespace JamsostekLedger.Host.Hooks;

/// <summary>
/// Posts notices to receivers and to nobody else: no redirection is followed, no proxy of the surroundings is asked,
/// no cookie is kept.
/// </summary>
public sealed class NoticeSender : IDisposable
{
    /// <summary>How long an attempt may take as a whole.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int MostOfAnswer = 16 * 1024;

    private readonly TimeSpan _patience;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _find;
    private readonly HttpClient _client;

    /// <summary>A sender with the usual patience.</summary>
    public NoticeSender() : this(Patience)
    {
    }

    /// <summary>A sender with another patience.</summary>
    /// <param name="patience">How long an attempt may take as a whole.</param>
    /// <param name="find">Finds the addresses of a name; the system's own way where it is null.</param>
    public NoticeSender(TimeSpan patience, Func<string, CancellationToken, Task<IPAddress[]>>? find = null)
    {
        (_patience, _find) = (patience, find ?? Dns.GetHostAddressesAsync);
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            // Nothing but what the specification names.
            ActivityHeadersPropagator = null,
            ConnectTimeout = patience,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = MostOfAnswer / 1024,
            // A receiver that moves is found again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Posts a notice once.</summary>
    /// <param name="url">The receiver's address.</param>
    /// <param name="id">The notice's id.</param>
    /// <param name="secret">The hook's secret.</param>
    /// <param name="body">The body.</param>
    /// <param name="now">The instant of the attempt.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    public async Task<NoticeAnswer> PostAsync(
        string url, string id, byte[] secret, byte[] body, Instant now, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        var timestamp = NoticeSignature.Timestamp(now);
        request.Headers.TryAddWithoutValidation("webhook-id", id);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", timestamp);
        request.Headers.TryAddWithoutValidation(
            "webhook-signature", NoticeSignature.Of(secret, id, timestamp, body));
        request.Headers.TryAddWithoutValidation("user-agent", "jamsostek-ledger");
        try
        {
            using var response = await _client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            await PassOverAsync(response, patience.Token);
            return NoticeAnswer.Of(response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NoticeAnswer.Late(_patience);
        }
        catch (HttpRequestException fault)
        {
            return NoticeAnswer.Away(fault.HttpRequestError);
        }
        catch (HttpIOException fault)
        {
            return NoticeAnswer.Away(fault.HttpRequestError);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // What is not encrypted leaves this machine by no name: the address decides, and it is looked at here, where the
    // connection is made, so that a name cannot lead elsewhere in between.
    private async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var to = context.DnsEndPoint;
        var addresses = await _find(to.Host, cancellation);
        if (context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttp)
            addresses = [.. addresses.Where(IPAddress.IsLoopback)];
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostUnreachable);

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A short answer is read to its end, so that the connection can be used again; a long one is cut off with it.
    private static async Task PassOverAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var answer = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[4096];
        var left = MostOfAnswer;
        int read;
        while (left > 0 && (read = await answer.ReadAsync(buffer, cancellation)) > 0)
            left -= read;
    }
}
