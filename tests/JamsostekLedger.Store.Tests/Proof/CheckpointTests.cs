using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using JamsostekLedger.Audit;
using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Store.Tests.Proof;

[Collection(TestCluster.Collection)]
public sealed class CheckpointTests(TestCluster cluster)
{
    [Fact]
    public async Task A_checkpoint_is_written_when_the_head_moved_and_only_then()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        (await ledger.Checkpoints.WriteAsync(TestLedger.Gianyar)).ShouldBeNull();

        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        var first = await ledger.Checkpoints.WriteAsync(TestLedger.Gianyar);
        (await ledger.Checkpoints.WriteAsync(TestLedger.Gianyar)).ShouldBeNull();

        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 100));
        var second = await ledger.Checkpoints.WriteAsync(TestLedger.Gianyar);

        (first!.Height, first.Facts, first.JournalLines).ShouldBe((2, 2, 1));
        (second!.Height, second.Facts, second.JournalLines).ShouldBe((3, 3, 3));
        Files(ledger).ShouldBe(["51.04-000000002.json", "51.04-000000003.json"]);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_checkpoint_says_where_the_region_stands()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);

        var file = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(ledger.Home.Checkpoints, "51.04-000000008.json")))!.AsObject();

        file.Select(member => member.Key).ShouldBe(
        [
            "region", "height", "blockHash", "facts", "journalLines", "recordedAt", "signedAt", "keyId", "signature",
        ]);
        file["region"]!.GetValue<string>().ShouldBe("51.04");
        file["facts"]!.GetValue<long>().ShouldBe(10);
        file["journalLines"]!.GetValue<long>().ShouldBe(
            await ledger.AskAsync<long>("select count(*) from ledger.journal where region = '51.04'"));
        file["blockHash"]!.GetValue<string>().ShouldBe(await ledger.AskAsync<string>(
            "select encode(block_hash, 'hex') from ledger.head where region = '51.04'"));
    }

    // What an outsider does, with the public key and nothing of ours.
    [Fact]
    public async Task A_checkpoint_is_verified_with_the_public_key_alone()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var folder = ledger.Home.Checkpoints;
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(Path.Combine(folder, "checkpoint.pub")));
        var file = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder, "51.04-000000008.json")))!.AsObject();
        var signature = Convert.FromBase64String(file["signature"]!.GetValue<string>());

        file.Remove("signature");
        var canonical = new JsonObject(file.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        key.VerifyData(JsonSerializer.SerializeToUtf8Bytes(canonical), signature, HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
        file["keyId"]!.GetValue<string>().ShouldBe(CheckpointKey.Public(folder).Id);
    }

    [Fact]
    public async Task The_private_key_is_for_its_owner_only()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var file = Path.Combine(ledger.Home.Keys, "checkpoint.key");
        (await File.ReadAllTextAsync(file)).ShouldStartWith("-----BEGIN PRIVATE KEY-----");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Many_who_start_at_once_share_one_key_and_write_whole_files()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster, checkpoint: false);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            new Checkpoints(ledger.Database, ledger.Home, ledger.Clock).WriteAllAsync())));

        Files(ledger).ShouldBe(["51.03-000000008.json", "51.04-000000008.json"]);
        Directory.GetFiles(ledger.Home.Keys).Length.ShouldBe(1);
        Directory.GetFiles(ledger.Home.Checkpoints).Length.ShouldBe(3);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("region", "\"51.03\"")]
    [InlineData("height", "7")]
    [InlineData("blockHash", "\"00\"")]
    [InlineData("facts", "9")]
    [InlineData("journalLines", "9")]
    [InlineData("recordedAt", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("signedAt", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("keyId", "\"0000000000000000\"")]
    [InlineData("signature", "\"AAAA\"")]
    [InlineData("signature", "\"?\"")]
    [InlineData("signature", null)]
    [InlineData("facts", null)]
    [InlineData("recordedAt", "\"yesterday\"")]
    [InlineData("more", "1")]
    public async Task An_edit_of_any_member_of_a_checkpoint_is_found(string member, string? value)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var file = Path.Combine(ledger.Home.Checkpoints, "51.04-000000008.json");
        var checkpoint = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
        checkpoint.Remove(member);
        if (value is not null)
            checkpoint.Add(member, JsonNode.Parse(value));
        await File.WriteAllTextAsync(file, checkpoint.ToJsonString());

        Kinds(await ledger.VerifyAsync()).ShouldBe([FindingKind.CheckpointInvalid]);
    }

    [Fact]
    public async Task Checkpoints_of_an_earlier_key_stay_good_and_nobody_signs_with_it_again()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var (keys, folder) = (ledger.Home.Keys, ledger.Home.Checkpoints);
        var earlier = CheckpointKey.Of(keys, folder).Id;
        var before = await File.ReadAllTextAsync(Path.Combine(keys, "checkpoint.key"));

        CheckpointKey.Rotate(keys, folder).Id.ShouldNotBe(earlier);
        await ledger.RecordAsync(Sample.Sp2d("SP2D/3", 1));
        var signing = new Checkpoints(ledger.Database, ledger.Home, ledger.Clock);
        (await signing.WriteAsync(TestLedger.Gianyar))!.KeyId.ShouldNotBe(earlier);

        (await Verifier.VerifyAsync(ledger.Database, signing, ledger.Vault, TestLedger.Gianyar)).Findings
            .ShouldBeEmpty();
        foreach (var file in Directory.GetFiles(keys))
            (await File.ReadAllTextAsync(file)).ShouldNotContain(before);
        // An outsider has what stands beside the checkpoints, and finds an edit under either key.
        var outsider = CheckpointKey.Public(folder);
        foreach (var file in Files(ledger))
        {
            var checkpoint = Checkpoint.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, file)));
            outsider.Attests(checkpoint).ShouldBeTrue(file);
            outsider.Attests(checkpoint with { Facts = checkpoint.Facts + 1 }).ShouldBeFalse(file);
        }
    }

    [Fact]
    public async Task A_public_key_that_somebody_put_beside_the_checkpoints_is_not_ours()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        using var elsewhere = new TestFolder();
        var theirs = CheckpointKey.Of(elsewhere.Path, elsewhere.Path);
        File.Copy(
            Path.Combine(elsewhere.Path, "checkpoint.pub"),
            Path.Combine(ledger.Home.Checkpoints, $"checkpoint-{theirs.Id}.pub"));
        var file = Path.Combine(ledger.Home.Checkpoints, "51.04-000000008.json");
        await File.WriteAllBytesAsync(
            file, theirs.Sign(Checkpoint.Parse(await File.ReadAllBytesAsync(file))).ToJson());

        Kinds(await ledger.VerifyAsync()).ShouldBe([FindingKind.CheckpointInvalid]);
    }

    [Fact]
    public async Task A_checkpoint_signed_with_another_key_or_under_another_name_is_found()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var file = Path.Combine(ledger.Home.Checkpoints, "51.04-000000008.json");
        using var elsewhere = new TestFolder();
        var other = CheckpointKey.Of(elsewhere.Path, elsewhere.Path);
        var signed = Checkpoint.Parse(await File.ReadAllBytesAsync(file));
        File.Copy(file, Path.Combine(ledger.Home.Checkpoints, "51.04-000000007.json"));
        await File.WriteAllBytesAsync(file, other.Sign(signed).ToJson());

        Kinds(await ledger.VerifyAsync()).ShouldBe([FindingKind.CheckpointInvalid, FindingKind.CheckpointInvalid]);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_whole_is_found()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await CutAsync(ledger, toHeight: 5);

        var verification = await ledger.VerifyAsync();

        var finding = verification.Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Block).ShouldBe((FindingKind.TailMissing, 8));
        verification.Facts.ShouldBe(5);
    }

    // The control: nothing but the checkpoint can know, because the cut is made without a flaw.
    [Fact]
    public async Task A_tail_cut_off_without_a_checkpoint_cannot_be_found()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster, checkpoint: false);
        await CutAsync(ledger, toHeight: 5);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_region_that_is_gone_as_a_whole_is_found()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await CutAsync(ledger, toHeight: 0);
        Kinds(await ledger.VerifyAsync()).ShouldBe([FindingKind.TailMissing]);
    }

    [Fact]
    public async Task A_chain_made_again_after_an_edit_is_found()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("""
            update ledger.mt_events set headers = '{"actor": "someone else"}'
            where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 3)
            """);
        await Forger.MakeChainAgainAsync(ledger, TestLedger.Gianyar);

        var finding = (await ledger.VerifyAsync()).Findings.ShouldHaveSingleItem();

        (finding.Kind, finding.Block, finding.Seq).ShouldBe((FindingKind.CheckpointDiffers, 8, 10));
    }

    // The control: without the checkpoint the forged chain is whole.
    [Fact]
    public async Task A_chain_made_again_is_whole_but_for_its_checkpoints()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster, checkpoint: false);
        await ledger.TamperAsync("""
            update ledger.mt_events set headers = '{"actor": "someone else"}'
            where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 3)
            """);
        Kinds(await ledger.VerifyAsync()).ShouldNotBeEmpty();

        await Forger.MakeChainAgainAsync(ledger, TestLedger.Gianyar);

        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_province_is_not_taken_for_its_regencies()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open(), "51");
        (await ledger.Checkpoints.WriteAsync("51"))!.Height.ShouldBe(1);
        (await ledger.VerifyAsync("51")).Findings.ShouldBeEmpty();
    }

    private static List<string> Kinds(Verification verification) =>
        [.. verification.Findings.Select(finding => finding.Kind)];

    private static List<string> Files(TestLedger ledger) =>
        [.. Directory.GetFiles(ledger.Home.Checkpoints, "*.json").Select(file => Path.GetFileName(file)).Order()];

    // As one who knows the tables would do it: nothing of the tail stays, and the head agrees.
    private static async Task CutAsync(TestLedger ledger, long toHeight)
    {
        await ledger.TamperAsync($"""
            create temp table cut as select * from ledger.fact where region = '51.04'
                and seq > coalesce((select last_seq
                    from ledger.block where region = '51.04' and height = {toHeight}), 0);
            delete from ledger.mt_events where seq_id in (select sequence from cut);
            delete from ledger.journal where region = '51.04' and seq in (select seq from cut);
            delete from ledger.block where region = '51.04' and height > {toHeight};
            delete from ledger.fact where region = '51.04' and seq in (select seq from cut);
            delete from ledger.person p where region = '51.04' and not exists (
                select from ledger.mt_events e where tenant_id = '51.04'
                    and replace(data::text, '-', '') like '%' || replace(p.id::text, '-', '') || '%');
            delete from ledger.mt_streams s where tenant_id = '51.04'
                and not exists (select from ledger.mt_events e where e.tenant_id = s.tenant_id and e.stream_id = s.id);
            update ledger.mt_streams s set version = (
                select max(version) from ledger.mt_events e where e.tenant_id = s.tenant_id and e.stream_id = s.id)
            where tenant_id = '51.04';
            drop table cut;
            update ledger.head h set (seq, height, block_hash, recorded_at, bucket) =
                (select last_seq, height, hash, recorded_at, bucket
                    from ledger.block b where b.region = h.region order by height desc limit 1)
            where region = '51.04' and exists (select from ledger.block b where b.region = h.region);
            delete from ledger.head h where region = '51.04' and not exists (select
                from ledger.block b where b.region = h.region)
            """);
        await Rebuild.RunAsync(ledger.Database, TestLedger.Gianyar);
    }
}
