using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Store.Rotation;
using JamsostekLedger.Store.Uploads;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Tests.Uploads;

/// <summary>Files that wait to be recorded: sealed, whole, and gone when they have ended.</summary>
[Trait("Postgres", "one")]
[Collection(TestCluster.Collection)]
public sealed class UploadsTests(TestCluster cluster)
{
    private const int Part = 1024 * 1024;

    [Theory]
    [InlineData(0), InlineData(1), InlineData(Part - 1), InlineData(Part), InlineData(Part + 1), InlineData(3 * Part)]
    public async Task What_was_kept_comes_back(int size)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var content = RandomNumberGenerator.GetBytes(size);
        var upload = await KeptAsync(ledger, content);

        (await OpenedAsync(ledger, upload)).ShouldBe(content);
        (await Of(ledger).FindAsync(upload.Asked.Id, "51.03")).ShouldBeNull();
        upload.ShouldBe(new(upload.Asked, ledger.Clock.Now, 0, null, null, null));
    }

    [Fact]
    public async Task Content_that_comes_in_drops_is_the_same()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var content = RandomNumberGenerator.GetBytes(2 * Part + 17);
        using var drops = new Dripping(content);
        var asked = Asked();
        (await Of(ledger).KeepAsync(asked, drops, [])).ShouldBeTrue();

        (await OpenedAsync(ledger, (await Of(ledger).FindAsync(asked.Id, null))!)).ShouldBe(content);
    }

    [Fact]
    public async Task Nothing_of_a_file_can_be_read_in_the_database()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var upload = await KeptAsync(ledger, Encoding.UTF8.GetBytes("nik,name\n5104010101900001,Ni Made Contoh\n"));

        var rows = await ledger.LinesAsync("""
            select u::text || encode(p.sealed, 'escape')
            from ledger.upload u join ledger.upload_part p on p.upload = u.id
            """);
        rows.ShouldHaveSingleItem().ShouldNotContain("5104010101900001");
        rows[0].ShouldNotContain("Made");
        var other = new Store.Uploads.Uploads(
            ledger.Database, new PersonVault(MasterKey.Of(new byte[32])), ledger.Clock);
        await Should.ThrowAsync<CryptographicException>(() => other.CopyToAsync(upload, Stream.Null));
    }

    [Theory]
    [InlineData("update ledger.upload_part set part = 11 - part where part < 2; "
        + "update ledger.upload_part set part = part - 10 where part > 9")]
    [InlineData("delete from ledger.upload_part where part = 2; update ledger.upload set parts = 2")]
    [InlineData("delete from ledger.upload_part where part = 0")]
    [InlineData("update ledger.upload_part set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40))")]
    [InlineData("update ledger.upload set region = '51.03'")]
    public async Task Parts_that_were_moved_cut_off_or_changed_do_not_open(string tampering)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var upload = await KeptAsync(ledger, new byte[(2 * Part) + 100]);
        await ledger.TamperAsync(tampering);

        await Should.ThrowAsync<CryptographicException>(async () =>
            await OpenedAsync(ledger, (await Of(ledger).FindAsync(upload.Asked.Id, null))!));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_kept_at_all()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        using var large = new Zeros(Store.Uploads.Uploads.SizeLimit + 1);
        (await Of(ledger).KeepAsync(Asked(), large, [])).ShouldBeFalse();
        (await ledger.AskAsync<long>("select count(*) from ledger.upload")).ShouldBe(0);
        (await ledger.AskAsync<long>("select count(*) from ledger.upload_part")).ShouldBe(0);
    }

    [Fact]
    public async Task What_has_ended_keeps_its_report_and_loses_its_content()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var uploads = Of(ledger);
        var upload = await KeptAsync(ledger, new byte[10]);
        await uploads.SayAsync(upload.Asked.Id, 1_000);
        (await uploads.ListAsync("51.04", 5)).ShouldHaveSingleItem().RowsDone.ShouldBe(1_000);

        await uploads.EndAsync(upload.Asked.Id, UploadOutcome.Refused, 1_234, "{}");
        // A second end, and what is said late, change nothing.
        await uploads.EndAsync(upload.Asked.Id, UploadOutcome.Discarded, 1, null);
        await uploads.SayAsync(upload.Asked.Id, 5);

        (await uploads.FindAsync(upload.Asked.Id, "51.04")).ShouldBe(upload with
        {
            RowsDone = 1_234, Outcome = UploadOutcome.Refused, Report = "{}", EndedAt = ledger.Clock.Now,
        });
        (await ledger.AskAsync<long>("select count(*) from ledger.upload_part")).ShouldBe(0);
        (await ledger.AskAsync<long>("select count(*) from ledger.upload where wrapped_key is not null")).ShouldBe(0);
        await Should.ThrowAsync<InvalidOperationException>(() => uploads.CopyToAsync(upload, Stream.Null));
    }

    [Fact]
    public async Task Another_master_key_opens_what_waits()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var content = RandomNumberGenerator.GetBytes(100);
        var before = new Store.Uploads.Uploads(
            ledger.Database, new(MasterKeys.FromEnvironmentOr(ledger.Home.Keys)), ledger.Clock);
        var asked = Asked();
        await before.KeepAsync(asked, new MemoryStream(content), []);

        var rotated = await new KeyRotation(
                ledger.Database, new(MasterKeys.FromEnvironmentOr(ledger.Home.Keys)), ledger.Clock)
            .RunAsync(keepEarlier: false);

        rotated.ShouldNotBeNull().EarlierKeptAs.ShouldBeNull();
        var after = new Store.Uploads.Uploads(
            ledger.Database, new(MasterKeys.FromEnvironmentOr(ledger.Home.Keys)), ledger.Clock);
        using var opened = new MemoryStream();
        await after.CopyToAsync((await after.FindAsync(asked.Id, null))!, opened);
        opened.ToArray().ShouldBe(content);
    }

    private static NewUpload Asked() =>
        new(Guid.NewGuid(), "51.04", "proposals", "usulan.csv", "penguji", DryRun: false, Partial: true);

    private static Store.Uploads.Uploads Of(TestLedger ledger) => new(ledger.Database, ledger.Vault, ledger.Clock);

    private static async Task<Upload> KeptAsync(TestLedger ledger, byte[] content)
    {
        var asked = Asked();
        (await Of(ledger).KeepAsync(asked, new MemoryStream(content), [])).ShouldBeTrue();
        return (await Of(ledger).FindAsync(asked.Id, "51.04")).ShouldNotBeNull();
    }

    private static async Task<byte[]> OpenedAsync(TestLedger ledger, Upload upload)
    {
        using var opened = new MemoryStream();
        await Of(ledger).CopyToAsync(upload, opened);
        return opened.ToArray();
    }
}
