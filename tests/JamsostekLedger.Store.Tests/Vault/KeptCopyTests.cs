using System.Security.Cryptography;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Persons;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Rotation;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>
/// Whoever was forgotten is opened by nobody: not with a copy of the database of before and the keys of today, and
/// nobody else is lost on the way, wherever it is cut off.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class KeptCopyTests(TestCluster cluster)
{
    private const int People = 40;
    private const int Gone = 7;

    private static readonly Region Gianyar = Regions.Find(TestLedger.Gianyar)!;

    [Fact]
    public async Task A_copy_of_before_with_the_keys_of_today_opens_everybody_but_who_was_forgotten()
    {
        await using var ledger = await OpenAsync();
        await CorrectAsync(ledger);
        var copy = await CopyAsync(ledger);
        var keysOfBefore = Directory.CreateTempSubdirectory("jamsostek-keys-").FullName;
        foreach (var file in Directory.GetFiles(ledger.Home.Keys))
            File.Copy(file, Path.Combine(keysOfBefore, Path.GetFileName(file)));

        await ForgetAsync(ledger, Gone);

        await using var before = LedgerDatabase.Attach(copy);
        await OpensAllButAsync(before, Keys(ledger), Gone);
        await OpensAllButAsync(ledger.Database, Keys(ledger), Gone);
        // The control: the copy holds all of the person, and the keys of its own time open it.
        await OpensAllButAsync(before, MasterKeys.FromEnvironmentOr(keysOfBefore));
        Directory.Delete(keysOfBefore, recursive: true);

        // Also by hand, past every look at who is forgotten.
        var (wrapped, bound) = await WrappedAsync(before, await IdAsync(ledger, Gone));
        Should.Throw<CryptographicException>(() => WrappedKeys.Open(wrapped, Keys(ledger), bound));
        var (others, otherBound) = await WrappedAsync(before, await IdAsync(ledger, Gone + 1));
        WrappedKeys.Open(others, Keys(ledger), otherBound).Length.ShouldBe(32);
    }

    // A copy that is put back into use knows who was forgotten after it was made, and another master key can be put
    // into force in it.
    [Fact]
    public async Task A_copy_that_goes_on_keeps_who_was_forgotten_forgotten()
    {
        await using var ledger = await OpenAsync();
        var copy = await CopyAsync(ledger);
        await ForgetAsync(ledger, Gone);

        await using var restored = LedgerDatabase.Attach(copy);
        await using var store = new LedgerStore(restored, ledger.Clock);
        var report = await new Recorder(store, new(Keys(ledger))).RecordAsync(new ImportRequest(
            Gianyar, "list", "list.csv", new byte[32], "penguji", false, true,
            () => Listed.Rows(new Listed("baru", Who(Gone)), new Listed("lain", Who(Gone + 1)))));
        report.Recorded.ShouldBe(1);
        report.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("person-forgotten");
        (await new KeyRotation(restored, new(Keys(ledger)), ledger.Clock).RunAsync(keepEarlier: true))
            .ShouldNotBeNull();
        await OpensAllButAsync(restored, Keys(ledger), Gone);
    }

    // Everything that PostgreSQL wrote before it wrote the tables: what it archives, and sends to a standby.
    [Fact]
    public async Task The_log_of_the_database_opens_everybody_but_who_was_forgotten()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.TamperAsync("select pg_switch_wal()");
        await ImportAsync(ledger);
        await ForgetAsync(ledger, Gone);
        var log = (await ledger.AskAsync<byte[]>(
            "select pg_read_binary_file('pg_wal/' || pg_walfile_name(pg_current_wal_lsn()))"))!;

        var keys = Keys(ledger);
        var bounds = new List<byte[]>();
        foreach (var i in Enumerable.Range(0, People))
            bounds.Add(WrappedKeys.Bound(TestLedger.Gianyar, (await IdAsync(ledger, i)).Value));
        var header = (await WrappedAsync(ledger.Database, await IdAsync(ledger, Gone + 1))).Wrapped[..9];
        var opened = new HashSet<int>();
        var met = 0;
        for (var at = log.AsSpan().IndexOf(header); at >= 0;)
        {
            met++;
            foreach (var i in Enumerable.Range(0, People))
                if (Opens(log.AsSpan(at, 69), keys, bounds[i]))
                    opened.Add(i);
            var next = log.AsSpan(at + 1).IndexOf(header);
            at = next < 0 ? -1 : at + 1 + next;
        }

        met.ShouldBeGreaterThanOrEqualTo(People - 2);
        opened.ShouldNotContain(Gone);
        opened.Count.ShouldBeGreaterThan(People - 5, "a page may end within a key");
    }

    [Fact]
    public async Task Whoever_is_killed_before_the_commit_has_forgotten_nobody_and_lost_nobody()
    {
        await using var ledger = await OpenAsync();
        File.WriteAllText(Path.Combine(ledger.Home.Keys, $"people.key.{Guid.NewGuid():N}"), "half a fi");
        await new PersonVault(Keys(ledger)).TakeAwayAsync(ledger.Database);
        await OpensAllButAsync(ledger.Database, Keys(ledger));
    }

    [Fact]
    public async Task Whoever_is_killed_after_the_commit_is_followed_by_another_who_takes_the_key_away()
    {
        await using var ledger = await OpenAsync();
        var copy = await CopyAsync(ledger);
        // What somebody else who was killed had begun to write holds the key as well.
        var begun = Path.Combine(ledger.Home.Keys, $"people.key.{Guid.NewGuid():N}");
        File.Copy(Path.Combine(ledger.Home.Keys, "people.key"), begun);
        var older = Path.Combine(ledger.Home.Folder, "people.key");
        File.Copy(begun, older);
        var gone = (await IdAsync(ledger, Gone)).Value;
        await ledger.TamperAsync($"""
            insert into ledger.forgotten values ('51.04', '{gone}');
            update ledger.person set wrapped_key = null, sealed = null where id = '{gone}'
            """);
        await using var before = LedgerDatabase.Attach(copy);
        await OpensAllButAsync(before, Keys(ledger));

        await new PersonVault(Keys(ledger)).TakeAwayAsync(ledger.Database);
        await OpensAllButAsync(before, Keys(ledger), Gone);
        File.Exists(begun).ShouldBeFalse();
        // And once more: an older file that somebody puts back loses the key again.
        File.Copy(older, Path.Combine(ledger.Home.Keys, "people.key"), overwrite: true);
        await OpensAllButAsync(before, Keys(ledger));
        await new PersonVault(Keys(ledger)).TakeAwayAsync(ledger.Database);
        await OpensAllButAsync(before, Keys(ledger), Gone);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_keys_that_is_damaged_or_missing_is_said_and_never_made_anew(bool isThere)
    {
        await using var ledger = await OpenAsync();
        var (file, gone) = (Path.Combine(ledger.Home.Keys, "people.key"), (await IdAsync(ledger, Gone)).Value);
        var right = await File.ReadAllTextAsync(file);
        if (isThere)
            await File.WriteAllTextAsync(file, right[..^10]);
        else
            File.Delete(file);

        (await Should.ThrowAsync<MasterKeyException>(() => ImportAsync(ledger, 1))).Message.ShouldContain("people.key");
        await ledger.TamperAsync($"insert into ledger.forgotten values ('51.04', '{gone}')");
        await Should.ThrowAsync<MasterKeyException>(() => new PersonVault(Keys(ledger)).TakeAwayAsync(ledger.Database));
        File.Exists(file).ShouldBe(isThere);

        await File.WriteAllTextAsync(file, right);
        await new PersonVault(Keys(ledger)).TakeAwayAsync(ledger.Database);
        await ledger.TamperAsync($"update ledger.person set wrapped_key = null, sealed = null where id = '{gone}'");
        await OpensAllButAsync(ledger.Database, Keys(ledger), Gone);
    }

    [Fact]
    public async Task People_of_an_earlier_version_come_under_keys_that_can_be_taken_away_also_where_it_is_cut_off()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var master = (await File.ReadAllTextAsync(await FirstAsync(ledger))).Trim();
        var alone = MasterKeys.Only(MasterKey.Of(Convert.FromHexString(master)));
        await ImportAsync(ledger, keys: alone);
        (await FormatsAsync(ledger)).ShouldBe(["01"]);

        // Cut off after it was said that people come under keys of their own, with half of them still to come.
        var rotation = new KeyRotation(ledger.Database, new(Keys(ledger)), ledger.Clock);
        await rotation.IntoTreeAsync(default);
        (await FormatsAsync(ledger)).ShouldBe(["02"]);
        await ledger.TamperAsync("update ledger.vault_key set people_done = false");
        await rotation.IntoTreeAsync(default);
        (await ledger.AskAsync<bool>("select people_done from ledger.vault_key")).ShouldBeTrue();

        await OpensAllButAsync(ledger.Database, Keys(ledger));
        var copy = await CopyAsync(ledger);
        await ForgetAsync(ledger, Gone);
        await using var before = LedgerDatabase.Attach(copy);
        await OpensAllButAsync(before, Keys(ledger), Gone);
    }

    private static PersonDetails Who(int i) => PersonDetails.Worker(
        $"51040101019{i % 10}{1 + i:D4}", $"Orang {i}", new(1990 + (i % 10), 1, 1));

    private static MasterKeys Keys(TestLedger ledger) => MasterKeys.FromEnvironmentOr(ledger.Home.Keys);

    private static async Task ImportAsync(TestLedger ledger, int people = People, MasterKeys? keys = null) =>
        await ledger.ImportAsync(
            "list", Listed.Rows(Enumerable.Range(0, people).Select(i => new Listed($"{i}", Who(i)))),
            by: new(ledger.Store, new(keys ?? Keys(ledger))));

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ImportAsync(ledger);
        return ledger;
    }

    private static async Task ForgetAsync(TestLedger ledger, int i)
    {
        var vault = new PersonVault(Keys(ledger));
        var desk = new PersonDesk(ledger.Database, vault, new(ledger.Store, vault), ledger.Clock);
        (await desk.ForgetAsync(Gianyar, await IdAsync(ledger, i), "Permintaan 3/2026", new("penguji")))
            .Refusal.ShouldBeNull();
    }

    // So that what found a person before is there as well.
    private static async Task CorrectAsync(TestLedger ledger)
    {
        var report = await ledger.ImportAsync("nik-corrections", TestFile.Rows("nik-corrections",
            "nik,corrected_nik,evidence,corrected_on",
            $"{Who(Gone).Nik},5104010101970999,Dukcapil 1,2024-02-11"),
            by: new(ledger.Store, new(Keys(ledger))));
        report.Refusals.ShouldBeEmpty();
        (await ledger.AskAsync<long>("select count(*) from ledger.person_before")).ShouldBe(1);
    }

    private async Task<string> CopyAsync(TestLedger ledger)
    {
        var name = new NpgsqlConnectionStringBuilder(ledger.ConnectionString).Database;
        ledger.Database.Source.Clear();
        ledger.Owner.Clear();
        return await cluster.NewDatabaseAsync(name);
    }

    private static async Task<PersonId> IdAsync(TestLedger ledger, int i) => (await new PersonVault(Keys(ledger))
        .FindAsync(ledger.Database, TestLedger.Gianyar, Who(i), default)).ShouldNotBeNull();

    private static async Task OpensAllButAsync(LedgerDatabase database, MasterKeys keys, params int[] gone)
    {
        var vault = new PersonVault(keys);
        var ids = new Dictionary<int, PersonId>();
        foreach (var i in Enumerable.Range(0, People))
            ids[i] = (await vault.FindAsync(database, TestLedger.Gianyar, Who(i), default)).ShouldNotBeNull();
        var opened = await vault.OpenAsync(database, TestLedger.Gianyar, ids.Values, default);
        foreach (var (i, id) in ids)
            (opened.GetValueOrDefault(id)?.Name).ShouldBe(gone.Contains(i) ? null : Who(i).Name);
    }

    private static async Task<(byte[] Wrapped, byte[] Bound)> WrappedAsync(LedgerDatabase database, PersonId person)
    {
        await using var ask = database.Source.CreateCommand("select wrapped_key from ledger.person where id = $1");
        ask.Parameters.Add(new() { Value = person.Value });
        return ((byte[])(await ask.ExecuteScalarAsync())!, WrappedKeys.Bound(TestLedger.Gianyar, person.Value));
    }

    private static bool Opens(ReadOnlySpan<byte> wrapped, MasterKeys keys, byte[] bound)
    {
        try
        {
            WrappedKeys.Open(wrapped, keys, bound);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static async Task<string> FirstAsync(TestLedger ledger)
    {
        var file = Path.Combine(ledger.Home.Keys, "master.key");
        await File.WriteAllTextAsync(file, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        return file;
    }

    private static Task<List<string>> FormatsAsync(TestLedger ledger) => ledger.LinesAsync(
        "select distinct encode(substring(wrapped_key from 1 for 1), 'hex') from ledger.person");
}
