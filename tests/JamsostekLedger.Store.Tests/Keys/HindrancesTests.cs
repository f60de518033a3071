using System.Text.Json.Nodes;
using JamsostekLedger.Audit;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Vault;
using Npgsql;
using static JamsostekLedger.Store.Tests.Keys.HomeLedger;

namespace JamsostekLedger.Store.Tests.Keys;

/// <summary>What befell a ledger's files stops recording with a name; no new key takes the place of one.</summary>
[Collection(TestCluster.Collection)]
public sealed class HindrancesTests(TestCluster cluster) : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private HomeLedger _home = null!;

    public async Task InitializeAsync() =>
        _home = await HomeLedger.OpenAsync(_folder.Path, await cluster.NewLedgerAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_ledger_in_order_is_hindered_by_nothing()
    {
        (await _home.HinderedAsync()).ShouldBeEmpty();
        await _home.GoesOnAsync();
    }

    [Fact]
    public async Task Without_the_key_that_signed_nothing_is_recorded_and_none_is_made()
    {
        var kept = await File.ReadAllTextAsync(_home.SigningKey);
        Remove(_home.SigningKey);

        (await _home.HinderedAsync()).ShouldBe(["signing-key-missing"]);
        File.Exists(_home.SigningKey).ShouldBeFalse();

        await File.WriteAllTextAsync(_home.SigningKey, kept);
        await _home.GoesOnAsync();
    }

    // Somebody who empties the folder beside them does not make the ledger forget that it signed.
    [Fact]
    public async Task Neither_is_one_made_where_only_a_checkpoint_is_left()
    {
        Remove(_home.SigningKey);
        File.Delete(Path.Combine(_home.Home.Checkpoints, "checkpoint.pub"));
        (await _home.HinderedAsync()).ShouldBe(["signing-key-missing"]);
        File.Exists(_home.SigningKey).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public async Task A_signing_key_that_is_damaged_twice_stops_recording_and_stays(string damaged)
    {
        await File.WriteAllTextAsync(_home.SigningKey, damaged);
        await File.WriteAllTextAsync(Copy(_home.SigningKey), damaged);

        (await _home.HinderedAsync()).ShouldBe(["signing-key-damaged"]);
        (await File.ReadAllTextAsync(_home.SigningKey)).ShouldBe(damaged);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keys_that_are_damaged_once_are_mended_and_that_is_noted(bool gone)
    {
        foreach (var key in new[] { _home.SigningKey, _home.MasterKey })
        {
            if (gone)
                File.Delete(key);
            else
                await File.WriteAllTextAsync(key, "?");
        }

        await using (var ledger = await _home.OpenAsync())
        {
            await ledger.Hindrances.LookAsync();
            ledger.Notes.Count.ShouldBe(2);
            ledger.Notes.ShouldAllBe(note => note.Contains("dipulihkan dari salinan"));
        }

        await _home.GoesOnAsync();
    }

    [Fact]
    public async Task Another_key_in_the_place_of_the_one_that_signed_stops_recording()
    {
        using var elsewhere = new TestFolder();
        CheckpointKey.Of(elsewhere.Path, elsewhere.Path);
        Remove(_home.SigningKey);
        File.Copy(Path.Combine(elsewhere.Path, "checkpoint.key"), _home.SigningKey);
        (await _home.HinderedAsync()).ShouldBe(["signing-key-differs"]);
    }

    [Fact]
    public async Task A_signing_key_that_is_lost_for_good_is_replaced_when_somebody_says_so()
    {
        Remove(_home.SigningKey);
        (await _home.HinderedAsync()).ShouldBe(["signing-key-missing"]);

        CheckpointKey.Rotate(_home.Home.Keys, _home.Home.Checkpoints, isLost: true);

        await _home.GoesOnAsync();
        await using var ledger = await _home.OpenAsync();
        (await Verifier.VerifyAsync(ledger, Region)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rotation_of_the_signing_key_that_was_cut_off_goes_on()
    {
        var folder = _home.Home.Checkpoints;
        var published = await File.ReadAllTextAsync(Path.Combine(folder, "checkpoint.pub"));
        CheckpointKey.Rotate(_home.Home.Keys, folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "checkpoint.pub"), published);
        await _home.GoesOnAsync();
    }

    [Fact]
    public async Task Without_the_master_key_nothing_is_recorded_and_none_is_made()
    {
        var kept = await File.ReadAllTextAsync(_home.MasterKey);
        Remove(_home.MasterKey);

        (await _home.HinderedAsync()).ShouldBe(["master-key-missing"]);
        await using (var ledger = await _home.OpenAsync())
            await Should.ThrowAsync<MasterKeyException>(() => ledger.Vault.FindAsync(
                ledger.Database, Region, Files.PersonDetails.Worker("5104011203850001"), default));
        File.Exists(_home.MasterKey).ShouldBeFalse();

        await File.WriteAllTextAsync(_home.MasterKey, kept);
        await _home.GoesOnAsync();
    }

    [Fact]
    public async Task Neither_is_a_master_key_made_for_a_vault_whose_own_key_was_emptied()
    {
        Remove(_home.MasterKey);
        await using (var owner = NpgsqlDataSource.Create(_home.Home.Database!))
        await using (var empty = owner.CreateCommand("delete from ledger.vault_key"))
            await empty.ExecuteNonQueryAsync();

        await using var ledger = await _home.OpenAsync();
        await Should.ThrowAsync<MasterKeyException>(
            () => ledger.Vault.PrepareAsync(ledger.Database, default));
        File.Exists(_home.MasterKey).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_that_goes_while_the_program_runs_is_missed_although_it_remembers_it()
    {
        await using var ledger = await _home.OpenAsync();
        (await ledger.Hindrances.LookAsync()).ShouldBeEmpty();
        Remove(_home.MasterKey);
        Remove(_home.SigningKey);

        (await ledger.Hindrances.LookAsync()).Select(hindrance => hindrance.Rule)
            .ShouldBe(["master-key-missing", "signing-key-missing"]);
        (await Should.ThrowAsync<LedgerUnavailableException>(() => RecordAsync(ledger, "sesudah")))
            .Hindrance!.Rule.ShouldBe("master-key-missing");
    }

    // Whoever runs the tests may be root, who may write anywhere; a file in its place stops root as well.
    [Fact]
    public async Task A_checkpoints_folder_that_cannot_be_written_stops_recording()
    {
        var folder = Path.Combine(_home.Home.Folder, "checkpoints");
        Directory.Move(folder, folder + ".away");
        await File.WriteAllTextAsync(folder, "");

        (await _home.HinderedAsync()).ShouldBe(["checkpoints-unwritable"]);

        File.Delete(folder);
        Directory.Move(folder + ".away", folder);
        await _home.GoesOnAsync();
    }

    [Fact]
    public async Task A_planted_checkpoint_of_a_height_that_does_not_exist_does_not_end_signing_in_silence()
    {
        var planted = Path.Combine(_home.Home.Checkpoints, "51.04-999999999.json");
        await File.WriteAllTextAsync(planted, "{}");

        (await _home.HinderedAsync()).ShouldBe(["checkpoint-strange"]);

        File.Delete(planted);
        await _home.GoesOnAsync();
    }

    [Fact]
    public async Task Neither_does_one_that_another_key_signed()
    {
        using var elsewhere = new TestFolder();
        var theirs = CheckpointKey.Of(elsewhere.Path, elsewhere.Path);
        var ours = Path.Combine(_home.Home.Checkpoints, "51.04-000000002.json");
        var forged = JsonNode.Parse(await File.ReadAllTextAsync(ours))!.AsObject();
        forged["height"] = 3;
        await File.WriteAllBytesAsync(
            ours.Replace("002.json", "003.json", StringComparison.Ordinal),
            theirs.Sign(Checkpoint.Parse(System.Text.Encoding.UTF8.GetBytes(forged.ToJsonString()))).ToJson());
        (await _home.HinderedAsync()).ShouldBe(["checkpoint-strange"]);
    }

    [Fact]
    public async Task What_hinders_one_region_leaves_another_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(_home.Home.Checkpoints, "51.04-999999999.json"), "{}");
        await using var ledger = await _home.OpenAsync();
        (await ledger.Recorder.RecordAsync("51.03", Sample.Open(), new("penguji"))).Refusal.ShouldBeNull();
        await Should.ThrowAsync<LedgerUnavailableException>(() => RecordAsync(ledger, "sesudah"));
    }

    private static string Copy(string key) =>
        Path.Combine(Path.GetDirectoryName(key)!, "copies", Path.GetFileName(key));

    private static void Remove(string key)
    {
        File.Delete(key);
        File.Delete(Copy(key));
    }
}
