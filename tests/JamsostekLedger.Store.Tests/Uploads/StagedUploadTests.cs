using System.Text;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Uploads;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Uploads;

/// <summary>Files that wait for somebody to say that they be recorded, and the maps that they are read with.</summary>
[Trait("Postgres", "one")]
[Collection(TestCluster.Collection)]
public sealed class StagedUploadTests(TestCluster cluster)
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("code\nx\n");

    [Fact]
    public async Task A_staged_file_is_described_and_confirmed_once()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (uploads, id) = (Of(ledger), Guid.NewGuid());
        await uploads.KeepAsync(Asked(id), new MemoryStream(Content), []);

        (await uploads.DescribeAsync(id, "payments", new("a = amount", "Data"))).ShouldBeTrue();
        var described = (await uploads.FindAsync(id, "51.04"))!;
        (described.Asked.Kind, described.Asked.Manner, described.Asked.IsStaged)
            .ShouldBe(("payments", new FileManner("a = amount", "Data"), true));
        (await uploads.ConfirmAsync(id, partial: true, [])).ShouldBeTrue();
        (await uploads.ConfirmAsync(id, partial: false, [])).ShouldBeFalse();
        (await uploads.DescribeAsync(id, "claims", new())).ShouldBeFalse();
        var confirmed = (await uploads.FindAsync(id, "51.04"))!;
        (confirmed.Asked.Partial, confirmed.Asked.IsStaged, confirmed.KeptUntil).ShouldBe((true, false, null));
    }

    [Fact]
    public async Task What_nobody_confirms_goes_when_its_time_is_over_and_no_sooner()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var (uploads, staged, mended, waiting) = (Of(ledger), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await uploads.KeepAsync(Asked(staged), new MemoryStream(Content), []);
        await uploads.KeepAsync(Asked(mended) with { IsStaged = false }, new MemoryStream(Content), []);
        await uploads.EndAsync(mended, UploadOutcome.Done, 2, "{}", keeps: true);
        await uploads.KeepAsync(Asked(waiting) with { IsStaged = false }, new MemoryStream(Content), []);

        ledger.Clock.Move(Store.Uploads.Uploads.Patience - Duration.FromSeconds(1));
        await uploads.ForgetAsync();
        foreach (var kept in (Guid[])[staged, mended])
            await uploads.CopyToAsync((await uploads.FindAsync(kept, null))!, Stream.Null);

        ledger.Clock.Move(Duration.FromSeconds(1));
        await uploads.ForgetAsync();
        (await uploads.FindAsync(staged, null))!.Outcome.ShouldBe(UploadOutcome.Discarded);
        (await uploads.FindAsync(mended, null))!.ShouldSatisfyAllConditions(
            ended => ended.Outcome.ShouldBe(UploadOutcome.Done), ended => ended.KeptUntil.ShouldBeNull());
        foreach (var gone in (Guid[])[staged, mended])
            await Should.ThrowAsync<InvalidOperationException>(async () =>
                await uploads.CopyToAsync((await uploads.FindAsync(gone, null))!, Stream.Null));
        (await ledger.AskAsync<long>("select count(*) from ledger.upload_part")).ShouldBe(1, "what is to be recorded");
    }

    [Fact]
    public async Task The_latest_map_of_a_source_stands_and_none_is_changed()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var maps = new KeptMaps(ledger.Database, ledger.Clock);
        await maps.KeepAsync("51.04", "payments", "SIPD Register", "aa", "a = amount", "Bu Rani");
        await maps.KeepAsync("51.04", "payments", "SIPD Register", "aa", "b = amount", "Pak Made");
        await maps.KeepAsync("51.03", "payments", "SIPD Register", "aa", "c = amount", "Bu Rani");
        await maps.KeepAsync("51.04", "receipts", "SIPD Register", "aa", "d = amount", "Bu Rani");

        (await maps.FindAsync("51.04", "payments", "SIPD Register"))!.Map.ShouldBe("b = amount");
        (await maps.OfHeadsAsync("51.04", "payments", "aa"))!.Actor.ShouldBe("Pak Made");
        (await maps.OfHeadsAsync("51.04", "payments", "bb")).ShouldBeNull();
        (await maps.ListAsync("51.04")).Select(map => map.Map).ShouldBe(["b = amount", "d = amount"]);
        (await ledger.AskAsync<long>("select count(*) from ledger.column_map")).ShouldBe(4);
    }

    private static NewUpload Asked(Guid id) =>
        new(id, "51.04", "programmes", "berkas.csv", "Bu Rani", false, false) { IsStaged = true };

    private static Store.Uploads.Uploads Of(TestLedger ledger) =>
        new(ledger.Database, ledger.Vault, ledger.Clock);
}
