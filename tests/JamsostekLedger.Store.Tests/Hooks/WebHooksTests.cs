using System.Security.Cryptography;
using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Rotation;
using JamsostekLedger.Store.Vault;
using NodaTime;
using static JamsostekLedger.Store.Tests.TestLedger;

namespace JamsostekLedger.Store.Tests.Hooks;

[Collection(TestCluster.Collection)]
public sealed class WebHooksTests(TestCluster cluster)
{
    private const string Treasury = "https://kas.daerah.example/jamsostek";

    [Fact] public async Task A_hook_hears_from_the_next_fact_on_and_its_secret_is_shown_once()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);

        var added = await hooks.AddAsync(Gianyar, Treasury, ["premium_paid"], null, "penguji");
        added.Refusal.ShouldBeNull();
        added.Hook!.Terms.ShouldBe(new(Treasury, added.Hook.Terms.Types, 2));
        (added.Hook.MadeBy, added.Hook.MadeAt, added.Hook.Behind).ShouldBe(("penguji", ledger.Clock.Now, 0));
        added.Secret.ShouldStartWith("whsec_");

        var listed = (await hooks.ListAsync(Gianyar)).ShouldHaveSingleItem();
        listed.Terms.Types.ShouldBe(["premium_paid"]);
        NoticeSignature.Spell((await hooks.SecretAsync(Gianyar, listed.Id))!).ShouldBe(added.Secret);
        (await hooks.ListAsync("51.71")).ShouldBeEmpty();
    }

    [Fact] public async Task The_database_alone_does_not_hold_the_secret()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var added = await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji");
        var secret = Convert.ToHexStringLower((await hooks.SecretAsync(Gianyar, added.Hook!.Id))!);

        var row = (await ledger.LinesAsync("select to_jsonb(h)::text from ledger.web_hook h")).ShouldHaveSingleItem();
        row.ShouldNotContain(secret);
        row.ShouldNotContain(added.Secret!["whsec_".Length..]);
        var other = new WebHooks(
            ledger.Database, new PersonVault(MasterKey.Of(new byte[32])), ledger.Clock);
        await Should.ThrowAsync<CryptographicException>(() => other.SecretAsync(Gianyar, added.Hook.Id));
    }

    [Fact] public async Task A_secret_opens_only_for_its_hook()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji");
        await hooks.AddAsync(Gianyar, $"{Treasury}/2", [], null, "penguji");
        await ledger.TamperAsync("""
            update ledger.web_hook a set secret = b.secret from ledger.web_hook b where a.id <> b.id
            """);
        var hook = (await hooks.ListAsync(Gianyar))[0];
        await Should.ThrowAsync<CryptographicException>(() => hooks.SecretAsync(Gianyar, hook.Id));
    }

    [Fact] public async Task The_same_receiver_of_the_same_facts_is_refused_until_the_first_is_stopped()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var first = await hooks.AddAsync(Gianyar, Treasury, ["premium_paid", "pagu_set"], null, "penguji");
        (await hooks.AddAsync(Gianyar, Treasury, ["pagu_set", "premium_paid"], null, "lain")).Refusal!.Rule
            .ShouldBe("hook-known");
        (await hooks.AddAsync(Gianyar, Treasury, ["pagu_set"], null, "lain")).Refusal.ShouldBeNull();
        (await hooks.AddAsync("51.71", Treasury, ["premium_paid", "pagu_set"], null, "lain")).Refusal.ShouldBeNull();

        await hooks.StopAsync(Gianyar, first.Hook!.Id, "penguji");
        (await hooks.AddAsync(Gianyar, Treasury, ["premium_paid", "pagu_set"], null, "lain")).Refusal.ShouldBeNull();
    }

    [Fact] public async Task The_same_request_finds_the_hook_that_it_added()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var id = Guid.NewGuid();
        var first = await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji", id);
        await ledger.RecordAsync(Sample.Open());
        var again = await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji", id);

        (again.IsNew, again.Secret, again.Hook!.Terms.FromSeq).ShouldBe((false, first.Secret, 1));
        (await hooks.AddAsync(Gianyar, $"{Treasury}/2", [], null, "penguji", id)).Refusal!.Rule
            .ShouldBe("key-differs");
    }

    [Fact] public async Task A_stopped_hook_keeps_no_secret_and_stays_stopped()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var id = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!.Id;
        var stopped = await hooks.StopAsync(Gianyar, id, "penguji");
        ledger.Clock.Move(Duration.FromHours(1));
        (await hooks.StopAsync(Gianyar, id, "lain")).ShouldBe(stopped! with { Terms = stopped.Terms }, "it stays");
        (await hooks.SecretAsync(Gianyar, id)).ShouldBeNull();
        (await hooks.StopAsync("51.71", id, "lain")).ShouldBeNull();
        (await ledger.AskAsync<bool>("select secret is null from ledger.web_hook")).ShouldBeTrue();
    }

    [Fact] public async Task A_rotation_of_the_master_key_brings_secrets_along()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        using var folder = new TestFolder();
        var vault = new PersonVault(MasterKeys.FromEnvironmentOr(folder.Path));
        var hooks = new WebHooks(ledger.Database, vault, ledger.Clock);
        var added = await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji");

        await new KeyRotation(ledger.Database, vault, ledger.Clock).RunAsync(keepEarlier: false);
        var fresh = new WebHooks(
            ledger.Database, new PersonVault(MasterKeys.FromEnvironmentOr(folder.Path)), ledger.Clock);
        NoticeSignature.Spell((await fresh.SecretAsync(Gianyar, added.Hook!.Id))!).ShouldBe(added.Secret);
    }
}
