using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Files;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Rotation;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>Another master key: everybody is found and opened before, during and after.</summary>
[Trait("Postgres", "one")]
[Collection(TestCluster.Collection)]
public sealed class KeyRotationTests(TestCluster cluster)
{
    private const int People = 9_000;

    [Fact]
    public async Task Everybody_is_under_the_next_key_and_found_as_before()
    {
        await using var ledger = await OpenAsync();
        var before = await PersonsAsync(ledger, withKeys: false);
        var keysBefore = Files(ledger);

        var rotated = (await RotateAsync(ledger)).ShouldNotBeNull();

        (rotated.People, rotated.Rewrapped, rotated.WentOn).ShouldBe((People, People, false));
        (await PersonsAsync(ledger, withKeys: false)).ShouldBe(before);
        (await HeadersAsync(ledger)).ShouldBe([$"02{rotated.Master:x8}"]);
        keysBefore.ShouldBe(["master.key", "people.key"]);
        Files(ledger).ShouldBe(["master.key", rotated.EarlierKeptAs!, "people.key"]);
        rotated.EarlierKeptAs.ShouldStartWith("master.until-");
        foreach (var file in Directory.GetFiles(ledger.Home.Keys))
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await FoundAndOpenedAsync(ledger, Vault(ledger));
        // The earlier key is needed for backups only.
        File.Delete(Path.Combine(ledger.Home.Keys, rotated.EarlierKeptAs!));
        await FoundAndOpenedAsync(ledger, Vault(ledger));
        (await ledger.VerifyAsync(by: Vault(ledger))).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_earlier_key_goes_where_it_is_told_to()
    {
        await using var ledger = await OpenAsync(people: 10);
        (await RotateAsync(ledger, keepEarlier: false))!.EarlierKeptAs.ShouldBeNull();
        Files(ledger).ShouldBe(["master.key", "people.key"]);
        await FoundAndOpenedAsync(ledger, Vault(ledger), people: 10);
    }

    [Fact]
    public async Task Whose_key_is_damaged_is_counted_and_all_others_go_on()
    {
        await using var ledger = await OpenAsync(people: 10);
        await ledger.TamperAsync("""
            update ledger.person set wrapped_key = overlay(wrapped_key placing '\xff00ff'::bytea from 40)
            where id = (select id from ledger.person limit 1)
            """);
        (await Should.ThrowAsync<LedgerUnavailableException>(() => RotateAsync(ledger)))
            .Message.ShouldContain("Kunci 1 orang rusak");
        Files(ledger).ShouldBe(["master.key", "master.next.key", "people.key"]);
        (await ledger.AskAsync<long>("select count(*) from (select from ledger.person group by "
            + "substring(wrapped_key from 1 for 5)) kept")).ShouldBe(2);

        await ledger.TamperAsync("""
            update ledger.person set wrapped_key = null, sealed = null
            where substring(wrapped_key from 40 for 3) = '\xff00ff'::bytea
            """);
        (await RotateAsync(ledger)).ShouldNotBeNull().WentOn.ShouldBeTrue();
        Files(ledger).Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_rotation_that_was_cut_off_is_readable_and_the_next_one_ends_it()
    {
        await using var ledger = await OpenAsync();
        using var cut = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => new KeyRotation(
            ledger.Database, Vault(ledger), ledger.Clock).RunAsync(true, new At(4_000, cut.Cancel), cut.Token));

        Files(ledger).ShouldBe(["master.key", "master.next.key", "people.key"]);
        (await HeadersAsync(ledger)).Count.ShouldBe(2);
        await FoundAndOpenedAsync(ledger, Vault(ledger));
        // Whoever is new goes under the key that is in force now.
        await ledger.ImportAsync("list", Listed.Rows(new Listed("late", Who(People + 1))), by: Recorder(ledger));

        var ended = (await RotateAsync(ledger)).ShouldNotBeNull();
        (ended.People, ended.Rewrapped, ended.WentOn).ShouldBe((People + 1, People - 4_000, true));
        (await HeadersAsync(ledger)).ShouldBe([$"02{ended.Master:x8}"]);
        Files(ledger).ShouldBe(["master.key", ended.EarlierKeptAs!, "people.key"]);
        await FoundAndOpenedAsync(ledger, Vault(ledger));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_is_killed_between_two_moves_of_files_leaves_all_that_is_needed(bool earlierKept)
    {
        await using var ledger = await OpenAsync(people: 10);
        File.WriteAllText(
            Path.Combine(ledger.Home.Keys, "master.next.key"), Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        if (earlierKept)
            File.Copy(
                Path.Combine(ledger.Home.Keys, "master.key"),
                Path.Combine(ledger.Home.Keys, "master.until-2024-01-01-00000000.key"));

        await FoundAndOpenedAsync(ledger, Vault(ledger), people: 10);
        await RotateAsync(ledger);
        await FoundAndOpenedAsync(ledger, Vault(ledger), people: 10);
        Files(ledger).ShouldNotContain("master.next.key");
    }

    [Fact]
    public async Task Another_process_goes_on_with_the_key_that_it_did_not_know()
    {
        await using var ledger = await OpenAsync(people: 10);
        var (server, recorder) = (Vault(ledger), Recorder(ledger));
        await FoundAndOpenedAsync(ledger, server, people: 10);
        await RotateAsync(ledger);

        await FoundAndOpenedAsync(ledger, server, people: 10);
        await ledger.ImportAsync("list", Listed.Rows(new Listed("late", Who(11))), by: recorder);
        (await HeadersAsync(ledger)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_writes_people_comes_to_an_end_before_the_next_key_is_in_force()
    {
        await using var ledger = await OpenAsync(people: 10);
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var late = Who(11);
        var visit = await Vault(ledger).VisitAsync(connection, TestLedger.Gianyar, [late], default);

        var rotation = RotateAsync(ledger);
        await Task.WhenAny(rotation, Task.Delay(TimeSpan.FromSeconds(1.5)));
        rotation.IsCompleted.ShouldBeFalse();
        // Others who write do not queue up behind the rotation.
        await ledger.ImportAsync(
            "list", Listed.Rows(new Listed("other", Who(12))), region: "51.03", by: Recorder(ledger));
        visit.Keep([late]);
        await visit.WriteAsync(connection, default);
        await transaction.CommitAsync();

        (await rotation)!.People.ShouldBe(12);
        (await HeadersAsync(ledger)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_rotations_at_once_are_one()
    {
        await using var ledger = await OpenAsync(people: 10);
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        await AdvisoryLock.Rotation.TakeAsync(connection, CancellationToken.None);

        (await RotateAsync(ledger)).ShouldBeNull();
        Files(ledger).ShouldBe(["master.key", "people.key"]);
    }

    [Fact]
    public async Task Forgotten_people_stay_forgotten_and_with_an_old_backup_the_earlier_key_is_needed()
    {
        await using var ledger = await OpenAsync(people: 10);
        await ledger.TamperAsync("create table public.backup as select * from ledger.person");
        await ledger.TamperAsync("update ledger.person set wrapped_key = null, sealed = null where id = "
            + "(select id from ledger.person order by id limit 1)");
        var rotated = await RotateAsync(ledger);
        rotated!.People.ShouldBe(9);
        (await ledger.AskAsync<long>("select count(*) from ledger.person where sealed is null")).ShouldBe(1);

        await ledger.TamperAsync("delete from ledger.person; insert into ledger.person select * from public.backup");
        await FoundAndOpenedAsync(ledger, Vault(ledger), people: 10);
        File.Delete(Path.Combine(ledger.Home.Keys, rotated.EarlierKeptAs!));
        var everybody = (await ledger.LinesAsync("select id from ledger.person"))
            .Select(id => new Ledger.PersonId(new(id)));
        var labels = await ledger.ReadAsync(moment => Vault(ledger).MaskedAsync(moment, everybody, default));
        labels.Values.Count(label => label.IsUnreadable).ShouldBe(10);
    }

    [Fact]
    public async Task A_vault_of_the_first_format_is_found_opened_filled_in_and_rotated()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var secret = RandomNumberGenerator.GetBytes(32);
        File.WriteAllText(Path.Combine(ledger.Home.Keys, "master.key"), Convert.ToHexStringLower(secret));
        var id = Guid.CreateVersion7();
        await FirstFormat.PutAsync(ledger, secret, id, Who(1).Nik!);

        var vault = Vault(ledger);
        (await vault.FindAsync(ledger.Database, TestLedger.Gianyar, Who(1), default)).ShouldBe(new(id));
        (await vault.OpenAsync(ledger.Database, TestLedger.Gianyar, [new(id)], default))[new(id)]
            .ShouldBe(PersonDetails.Worker(Who(1).Nik!));
        await RotateAsync(ledger);
        (await HeadersAsync(ledger)).Count.ShouldBe(1);
        (await ledger.AskAsync<int>("select get_byte(sealed, 0) from ledger.person")).ShouldBe(2);
        await ledger.ImportAsync("list", Listed.Rows(new Listed("1", Who(1))), by: Recorder(ledger));
        (await vault.OpenAsync(ledger.Database, TestLedger.Gianyar, [new(id)], default))[new(id)].ShouldBe(Who(1));
        (await ledger.AskAsync<long>("select count(*) from ledger.person")).ShouldBe(1);
    }

    [Fact]
    public async Task The_key_of_the_hash_stands_in_the_database_wrapped_only()
    {
        await using var ledger = await OpenAsync(people: 1);
        var kept = (await ledger.AskAsync<byte[]>("select look_up from ledger.vault_key"))!;
        var hash = (await ledger.AskAsync<byte[]>("select look_up from ledger.person"))!;
        var text = Encoding.UTF8.GetBytes($"{TestLedger.Gianyar}\nnik:{Who(0).Nik}");
        for (var at = 0; at + 32 <= kept.Length; at++)
            HMACSHA256.HashData(kept.AsSpan(at, 32), text).ShouldNotBe(hash);

        var before = kept;
        await RotateAsync(ledger);
        (await ledger.AskAsync<byte[]>("select look_up from ledger.vault_key")).ShouldNotBe(before);
        (await ledger.AskAsync<byte[]>("select look_up from ledger.person")).ShouldBe(hash);
    }

    private static PersonDetails Who(int i) => PersonDetails.Worker(
        $"510401{1 + (i % 28):D2}{1 + (i / 28 % 12):D2}80{1 + (i / 336):D4}", $"Orang {i}",
        new(1980, 1 + (i / 28 % 12), 1 + (i % 28)));

    private static PersonVault Vault(TestLedger ledger) => new(MasterKeys.FromEnvironmentOr(ledger.Home.Keys));

    private static Recorder Recorder(TestLedger ledger) => new(ledger.Store, Vault(ledger));

    private static Task<RotatedKeys?> RotateAsync(TestLedger ledger, bool keepEarlier = true) =>
        new KeyRotation(ledger.Database, Vault(ledger), ledger.Clock).RunAsync(keepEarlier);

    private static string[] Files(TestLedger ledger) =>
        [.. Directory.GetFiles(ledger.Home.Keys).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static async Task<List<string>> PersonsAsync(TestLedger ledger, bool withKeys) => await ledger.LinesAsync(
        $"select id, encode(look_up, 'hex'), encode({(withKeys ? "wrapped_key" : "sealed")}, 'hex') from ledger.person "
        + "order by id");

    private static Task<List<string>> HeadersAsync(TestLedger ledger) => ledger.LinesAsync(
        "select distinct encode(substring(wrapped_key from 1 for 5), 'hex') from ledger.person "
        + "where wrapped_key is not null");

    // Each is found by NIK, so that nothing is recorded twice, and says who it is.
    private static async Task FoundAndOpenedAsync(TestLedger ledger, PersonVault vault, int people = People)
    {
        var recorder = new Recorder(ledger.Store, vault);
        (await ledger.ImportAsync("list", Rows(people), by: recorder)).Already.ShouldBe(people);
        var ids = (await ledger.LinesAsync("select id from ledger.person")).Select(id => new Ledger.PersonId(new(id)));
        var opened = await vault.OpenAsync(ledger.Database, TestLedger.Gianyar, ids, default);
        opened.Values.ToHashSet().IsSupersetOf(Enumerable.Range(0, people).Select(Who)).ShouldBeTrue();
    }

    private static IReadOnlyList<ReadRow> Rows(int people) =>
        Listed.Rows(Enumerable.Range(0, people).Select(i => new Listed($"{i}", Who(i))));

    private async Task<TestLedger> OpenAsync(int people = People)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        (await ledger.ImportAsync("list", Rows(people), by: Recorder(ledger))).Recorded.ShouldBe(people);
        return ledger;
    }

    private sealed class At(long count, Action act) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= count)
                act();
        }
    }
}
