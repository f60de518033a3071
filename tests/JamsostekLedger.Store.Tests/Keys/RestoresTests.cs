using JamsostekLedger.Audit;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Proof;
using Npgsql;
using static JamsostekLedger.Store.Tests.Keys.HomeLedger;

namespace JamsostekLedger.Store.Tests.Keys;

/// <summary>A backup of the database is restored, and its folder remembers more.</summary>
[Collection(TestCluster.Collection)]
public sealed class RestoresTests(TestCluster cluster) : IDisposable
{
    private const string Treasury = "https://kas.daerah.example/jamsostek";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_restored_older_database_is_noticed_and_goes_on_once_somebody_takes_responsibility()
    {
        var restored = await RestoreAsync(async ledger =>
        {
            await RecordAsync(ledger, "hilang-1");
            await RecordAsync(ledger, "hilang-2");
        });
        (await restored.HinderedAsync()).ShouldBe(["database-older"]);

        await using (var ledger = await restored.OpenAsync())
        {
            var outcome = await AcknowledgeAsync(ledger);
            (outcome.Refusal, outcome.Seq).ShouldBe((null, 3));
        }

        await restored.GoesOnAsync();
        await using var after = await restored.OpenAsync();
        (await Verifier.VerifyAsync(after, Region)).Findings.ShouldBeEmpty();
        var fact = (DatabaseRestored)FactTypes.Named("database_restored").Read(System.Text.Encoding.UTF8.GetBytes(
            await AskAsync(after, "select data::text from ledger.mt_events where type = 'database_restored'")));
        (fact.SignedHeight, fact.SignedFacts, fact.Height, fact.Facts, fact.Reason)
            .ShouldBe((4, 4, 2, 2, "diska rusak"));
        (await AskAsync(after, "select headers ->> 'actor' from ledger.mt_events where type = 'database_restored'"))
            .ShouldBe("bendahara");
        Files(after).ShouldBe(["51.04-000000002.json", "51.04-000000004.json"]);
        Files(after, $"before-restore-{fact.History}").ShouldBe(["51.04-000000004.json"]);
    }

    // The folder of another history: it was restored, recorded on, and is at the same height again.
    [Fact]
    public async Task Another_history_of_the_same_height_is_noticed_too()
    {
        var restored = await RestoreAsync(ledger => RecordAsync(ledger, "hilang"));
        await using (var stranger = await LedgerDatabase.OpenAsync(restored.Home.Database!))
        await using (var store = new LedgerStore(stranger, new TestClock()))
            await new Store.Recording.Recorder(store, new(TestLedger.Master)).RecordAsync(
                Region, Sample.Open("lain"), new("penguji"));

        await using (var ledger = await restored.OpenAsync())
        {
            (await ledger.Hindrances.LookAsync()).Single().Rule.ShouldBe("database-older");
            (await AcknowledgeAsync(ledger)).Refusal.ShouldBeNull();
        }

        await restored.GoesOnAsync();
    }

    [Fact]
    public async Task An_acknowledgement_that_was_cut_off_behind_its_fact_ends_by_itself()
    {
        var restored = await RestoreAsync(ledger => RecordAsync(ledger, "hilang"));
        var (aside, file) = ("", "51.04-000000003.json");
        await using (var ledger = await restored.OpenAsync())
        {
            await AcknowledgeAsync(ledger);
            aside = Directory.GetDirectories(restored.Home.Checkpoints).Single();
        }

        File.Move(Path.Combine(aside, file), Path.Combine(restored.Home.Checkpoints, file));
        await restored.GoesOnAsync();
        File.Exists(Path.Combine(aside, file)).ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_acknowledged_where_nothing_was_restored_or_no_reason_is_given()
    {
        var home = await HomeLedger.OpenAsync(_folder.Path, await cluster.NewLedgerAsync());
        await using (var ledger = await home.OpenAsync())
            (await AcknowledgeAsync(ledger)).Refusal!.Rule.ShouldBe("restore-unknown");

        var restored = await RestoreAsync(ledger => RecordAsync(ledger, "hilang"), home);
        await using var older = await restored.OpenAsync();
        (await AcknowledgeAsync(older, " ")).Refusal!.Rule.ShouldBe("restore-reason-missing");
        (await older.Hindrances.LookAsync()).Single().Rule.ShouldBe("database-older");
    }

    [Fact]
    public async Task What_hooks_are_told_again_has_new_ids()
    {
        var home = await HomeLedger.OpenAsync(_folder.Path, await cluster.NewLedgerAsync());
        Guid hook;
        await using (var ledger = await home.OpenAsync())
        {
            hook = (await ledger.Hooks.AddAsync(Region, Treasury, [], null, "penguji")).Hook!.Id;
            await HandOverAsync(ledger);
        }

        var restored = await RestoreAsync(async ledger =>
        {
            await RecordAsync(ledger, "hilang");
            (await HandOverAsync(ledger)).ShouldBe([$"{hook:N}:3-3"]);
        }, home);
        await using var after = await restored.OpenAsync();
        await AcknowledgeAsync(after);
        await RecordAsync(after, "sesudah");

        var told = (await HandOverAsync(after)).ShouldHaveSingleItem();

        told.ShouldBe($"{hook:N}:3-4:{await HistoryAsync(after)}");
        var found = (await after.Hooks.FindAsync(Region, hook))!;
        found.Owns(told).ShouldBeTrue();
        System.Text.Encoding.UTF8.GetString((await new Notices(after.Database).BodyAsync(found, told))!)
            .ShouldContain("database_restored");
        Notices.KeyOf(found, new(2026, 11)).ShouldBe($"{hook:N}:check-2026-11:{await HistoryAsync(after)}");
    }

    // A copy of the database, then more work and a checkpoint, then the copy in its place.
    private async Task<HomeLedger> RestoreAsync(Func<OpenLedger, Task> lost, HomeLedger? before = null)
    {
        var home = before ?? await HomeLedger.OpenAsync(_folder.Path, await cluster.NewLedgerAsync());
        NpgsqlConnection.ClearAllPools();
        var backup = await cluster.NewDatabaseAsync(home.DatabaseName);
        await using (var ledger = await home.OpenAsync())
        {
            await lost(ledger);
            (await ledger.Checkpoints.WriteAsync(Region)).ShouldNotBeNull();
        }

        return home.With(backup);
    }

    private static Task<Store.Recording.Outcome> AcknowledgeAsync(OpenLedger ledger, string reason = "diska rusak") =>
        ledger.Restores.AcknowledgeAsync(Regions.Find(Region)!, "bendahara", reason);

    private static async Task<List<string>> HandOverAsync(OpenLedger ledger)
    {
        var earlier = (await ledger.Work.WaitingAsync(Region)).Select(waiting => waiting.Piece.Key).ToHashSet();
        await new NoticeFeed(ledger.Database, ledger.Work, ledger.Clock).RunAsync(Region);
        return
        [
            .. (await ledger.Work.WaitingAsync(Region)).Select(waiting => waiting.Piece)
                .Where(piece => piece.Kind == Notices.Kind && !earlier.Contains(piece.Key)).Select(piece => piece.Key),
        ];
    }

    private static Task<string> HistoryAsync(OpenLedger ledger) => AskAsync(
        ledger, "select left(data ->> 'signedHash', 8) from ledger.mt_events where type = 'database_restored'");

    private static List<string> Files(OpenLedger ledger, string folder = "") =>
    [
        .. Directory.GetFiles(Path.Combine(ledger.Home.Checkpoints, folder), "*.json")
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    private static async Task<string> AskAsync(OpenLedger ledger, string sql)
    {
        await using var command = ledger.Database.Source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
