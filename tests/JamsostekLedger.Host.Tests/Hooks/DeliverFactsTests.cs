using JamsostekLedger.Host.Work;
using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;

namespace JamsostekLedger.Host.Tests.Hooks;

/// <summary>Delivery as the message asks for it: done, failed, or hopeless.</summary>
[Collection(PagesFixture.Collection)]
public sealed class DeliverFactsTests(PagesFixture server) : IAsyncLifetime, IDisposable
{
    private const string Gianyar = "51.04";

    private readonly NoticeSender _sender = new();
    private Receiver _receiver = null!;
    private WebHook _hook = null!;
    private string _secret = "";

    private FactsDelivery Work => new(new(server.Ledger, new()), server.Ledger, _sender);

    public async Task InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        var added = await server.Ledger.Hooks.AddAsync(Gianyar, _receiver.Url, [], 1, "penguji");
        (_hook, _secret) = (added.Hook!, added.Secret!);
    }

    public async Task DisposeAsync()
    {
        await server.Ledger.Hooks.StopAsync(Gianyar, _hook.Id, "penguji");
        await _receiver.DisposeAsync();
    }

    public void Dispose() => _sender.Dispose();

    [Fact] public async Task What_is_taken_is_done_and_noted()
    {
        await RunAsync(3, 12);
        var post = _receiver.Posts.ShouldHaveSingleItem();
        post.IsGenuine(_secret).ShouldBeTrue();
        post.Id.ShouldBe($"{_hook.Id:N}:3-12");
        (post.Json.GetProperty("type").GetString(), post.Json.GetProperty("region").GetString(),
            post.Json.GetProperty("hook").GetGuid()).ShouldBe(("facts", Gianyar, _hook.Id));
        post.Facts.ShouldBe([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

        await RunAsync(1, 2);
        var hook = await FindAsync();
        (hook.DeliveredSeq, hook.Failure).ShouldBe((12, null));
        hook.DeliveredAt.ShouldNotBeNull();
    }

    [Fact] public async Task What_fails_is_tried_again_under_the_same_id_with_the_same_body()
    {
        _receiver.Say(503);
        (await Should.ThrowAsync<FailedWorkException>(() => RunAsync(1, 2))).Message
            .ShouldBe("Penerima menjawab HTTP 503.");
        (await FindAsync()).Failure.ShouldBe("Penerima menjawab HTTP 503.");
        (await FindAsync()).DeliveredAt.ShouldBeNull();
        _receiver.Say(200);
        await RunAsync(1, 2);

        var posts = _receiver.Posts.ToArray();
        posts.Length.ShouldBe(2);
        (posts[1].Id, posts[1].Text).ShouldBe((posts[0].Id, posts[0].Text));
        posts.ShouldAllBe(post => post.IsGenuine(_secret));
    }

    [Fact] public async Task A_receiver_that_is_gone_hears_nothing_more()
    {
        _receiver.Say(410);
        await Should.ThrowAsync<HopelessWorkException>(() => RunAsync(1, 2));
        var hook = await FindAsync();
        (hook.IsStopped, hook.StoppedBy).ShouldBe((true, "HTTP 410"));
        _receiver.Say(200);
        await RunAsync(3, 4);
        _receiver.Posts.ShouldHaveSingleItem();
    }

    [Fact] public async Task A_notice_of_nobody_is_hopeless()
    {
        await Should.ThrowAsync<HopelessWorkException>(() => Work.RunAsync(
            new(Gianyar, $"{Guid.NewGuid():N}:1-2"), CancellationToken.None));
        await Should.ThrowAsync<HopelessWorkException>(() => Work.RunAsync(
            new("51.71", $"{_hook.Id:N}:1-2"), CancellationToken.None));
        await Should.ThrowAsync<HopelessWorkException>(() => Work.RunAsync(
            new(Gianyar, "x"), CancellationToken.None));
    }

    [Fact] public async Task A_notice_of_a_check_that_is_not_kept_yet_waits() =>
        await Should.ThrowAsync<FailedWorkException>(() => Work.RunAsync(
            new(Gianyar, $"{_hook.Id:N}:check-1999-01"), CancellationToken.None));

    private Task RunAsync(long first, long last) => Work.RunAsync(
        new(Gianyar, $"{_hook.Id:N}:{first}-{last}"), CancellationToken.None);

    private async Task<WebHook> FindAsync() => (await server.Ledger.Hooks.FindAsync(Gianyar, _hook.Id))!;
}
