using System.Net;
using System.Net.Sockets;
using System.Text;
using JamsostekLedger.Hooks;
using JamsostekLedger.Host.Hooks;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Hooks;

/// <summary>One attempt: what is sent, and what is made of the answer.</summary>
public sealed class NoticeSenderTests : IAsyncLifetime
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"type":"facts","nama":"Ubud é"}""");

    private Receiver _receiver = null!;

    public async Task InitializeAsync() => _receiver = await Receiver.StartAsync();

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact] public async Task A_notice_is_signed_and_says_nothing_but_what_the_specification_names()
    {
        (await PostAsync()).IsTaken.ShouldBeTrue();
        var post = _receiver.Posts.ShouldHaveSingleItem();
        post.Body.ShouldBe(Body);
        post.Id.ShouldBe("msg:1-2");
        post.IsGenuine(NoticeSignature.Spell(Secret)).ShouldBeTrue();
        post.IsGenuine(NoticeSignature.Spell(new byte[32])).ShouldBeFalse();
        post.Headers.Keys.Select(name => name.ToLowerInvariant()).ShouldBe(
            [
                "host", "content-type", "content-length", "user-agent", "webhook-id", "webhook-timestamp",
                "webhook-signature",
            ], ignoreOrder: true);
        post.Headers["content-type"].ShouldBe("application/json; charset=utf-8");
    }

    [Theory]
    //          status  taken  gone
    [InlineData(200,    true,  false)]
    [InlineData(204,    true,  false)]
    [InlineData(301,    false, false)]
    [InlineData(400,    false, false)]
    [InlineData(404,    false, false)]
    [InlineData(410,    false, true)]
    [InlineData(429,    false, false)]
    [InlineData(500,    false, false)]
    public async Task Only_2xx_is_taken_and_only_410_is_the_end(int status, bool taken, bool gone)
    {
        _receiver.Say(status);
        var answer = await PostAsync();
        (answer.IsTaken, answer.IsGone).ShouldBe((taken, gone));
        answer.Reason.ShouldBe(taken ? "" : $"Penerima menjawab HTTP {status}.");
    }

    [Fact] public async Task A_redirection_is_not_followed()
    {
        await using var elsewhere = await Receiver.StartAsync();
        _receiver.Answer = (_, context) =>
        {
            context.Response.Redirect(elsewhere.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        (await PostAsync()).Reason.ShouldBe("Penerima menjawab HTTP 307.");
        elsewhere.Posts.ShouldBeEmpty();
    }

    [Fact] public async Task Nothing_that_a_receiver_writes_back_is_in_the_reason()
    {
        _receiver.Answer = async (_, context) =>
        {
            context.Response.StatusCode = 500;
            await context.Response.WriteAsync("NIK 5104010101900001 rusak");
        };
        (await PostAsync()).Reason.ShouldNotContain("5104");
    }

    [Fact] public async Task An_endless_answer_is_cut_off()
    {
        _receiver.Answer = async (_, context) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[8192], context.RequestAborted);
        };
        (await PostAsync()).IsTaken.ShouldBeTrue();
    }

    [Fact] public async Task One_that_does_not_answer_in_time_is_given_up()
    {
        _receiver.Answer = (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var sender = new NoticeSender(TimeSpan.FromMilliseconds(300));
        (await PostAsync(sender)).Reason.ShouldBe("Penerima tidak menjawab dalam 0.3 detik.");
    }

    [Fact] public async Task One_that_answers_half_is_given_up_too()
    {
        _receiver.Answer = async (_, context) =>
        {
            await context.Response.Body.WriteAsync(new byte[1]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var sender = new NoticeSender(TimeSpan.FromMilliseconds(300));
        (await PostAsync(sender)).IsTaken.ShouldBeFalse();
    }

    [Fact] public async Task One_that_is_not_there_is_said_by_kind()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var sender = new NoticeSender();
        var answer = await sender.PostAsync(
            $"http://127.0.0.1:{port}/kas", "msg:1-2", Secret, Body, Now, CancellationToken.None);
        answer.ShouldBe(new(IsTaken: false, IsGone: false, "Penerima tidak dapat dihubungi (ConnectionError)."));
    }

    // Where a name leads is another's to say, also of the name that this machine has for itself.
    [Fact] public async Task What_is_not_encrypted_goes_to_an_address_of_this_machine_whatever_its_name_says()
    {
        var port = new Uri(_receiver.Url).Port;
        string[] asked = [];
        using var sender = new NoticeSender(TimeSpan.FromSeconds(2), (name, _) =>
        {
            asked = [.. asked, name];
            return Task.FromResult<IPAddress[]>([IPAddress.Parse("192.0.2.7")]);
        });
        var answer = await sender.PostAsync(
            $"http://localhost:{port}/kas", "msg:1-2", Secret, Body, Now, CancellationToken.None);
        answer.ShouldBe(new(IsTaken: false, IsGone: false, "Penerima tidak dapat dihubungi (ConnectionError)."));
        asked.ShouldBe(["localhost"]);

        using var mixed = new NoticeSender(TimeSpan.FromSeconds(2), (_, _) =>
            Task.FromResult<IPAddress[]>([IPAddress.Parse("192.0.2.7"), IPAddress.Loopback]));
        var taken = await mixed.PostAsync(
            $"http://localhost:{port}/kas", "msg:1-2", Secret, Body, Now, CancellationToken.None);
        taken.IsTaken.ShouldBeTrue();
        _receiver.Posts.ShouldHaveSingleItem();
    }

    [Fact] public async Task A_proxy_of_the_surroundings_is_not_asked()
    {
        await using var proxy = await Receiver.StartAsync();
        // What the environment says is read once in a process, into this.
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new ProxyOf(new(_receiver.Url), new(proxy.Url));
        try
        {
            using var sender = new NoticeSender();
            (await PostAsync(sender)).IsTaken.ShouldBeTrue();
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        proxy.Posts.ShouldBeEmpty();
        _receiver.Posts.ShouldHaveSingleItem();
    }

    [Fact] public async Task Whoever_stops_is_not_told_that_the_receiver_was_late()
    {
        using var stop = new CancellationTokenSource();
        _receiver.Answer = async (_, context) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var sender = new NoticeSender();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            sender.PostAsync(_receiver.Url, "msg:1-2", Secret, Body, Now, stop.Token));
    }

    private static Instant Now => SystemClock.Instance.GetCurrentInstant();

    private async Task<NoticeAnswer> PostAsync(NoticeSender? sender = null)
    {
        using var usual = new NoticeSender();
        return await (sender ?? usual).PostAsync(
            _receiver.Url, "msg:1-2", Secret, Body, Now, CancellationToken.None);
    }

    // Of one address only: other tests run beside this one.
    private sealed class ProxyOf(Uri of, Uri proxy) : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri GetProxy(Uri destination) => IsBypassed(destination) ? destination : proxy;

        public bool IsBypassed(Uri host) => host.Port != of.Port;
    }
}
