using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Samples;

/// <summary>A ledger of the version before Marten goes on with this one.</summary>
[Collection(TestCluster.Collection)]
public sealed class UpgradeTests(TestCluster cluster) : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestClock _clock = new() { Now = NodaTime.Instant.FromUtc(2027, 1, 15, 2, 0) };

    private LedgerHome Home => new(_folder.Path);

    private string Connection { get; set; } = "";

    public async Task InitializeAsync()
    {
        Connection = await cluster.NewDatabaseAsync();
        await BeforeMarten.RestoreAsync(Home, Connection);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_holds_every_type_of_fact_of_its_time_and_each_is_still_known()
    {
        (await LinesAsync("""select type from ledger.mt_events group by 1 order by type collate "C" """))
            .ShouldBe(BeforeMarten.FactTypes);
        BeforeMarten.FactTypes.ShouldBeSubsetOf(FactTypes.All.Select(type => type.Name));
    }

    [Fact]
    public async Task The_sample_holds_what_an_upgrade_may_lose()
    {
        (await LinesAsync("select region || ' ' || seq from ledger.head order by 1"))
            .ShouldBe(["51.04 137", "61.07 19"]);
        (await LinesAsync("select id from ledger.mt_streams where is_archived")).ShouldBe(["claim/JKK-51-9"]);
        (await LinesAsync("""
            select region || ' ' || count(wrapped_key) || ' of ' || count(*) from ledger.person group by region
            order by region
            """)).ShouldBe(["51.04 11 of 12", "61.07 2 of 2"]);
        (await LinesAsync("select region || to_char(month, ' YYYY-MM') from ledger.monthly_check order by 1"))
            .ShouldBe(["51.04 2025-02", "61.07 2025-03"]);
        (await LinesAsync("select coalesce(outcome, 'waits') from ledger.upload order by uploaded_at"))
            .ShouldBe(["Done", "waits", "Discarded", "waits"]);
        (await LinesAsync("select url || coalesce(' stopped by ' || stopped_by, '') from ledger.web_hook order by 1"))
            .ShouldBe(["http://127.0.0.1:9/jamsostek", "https://kas.daerah.example/jamsostek stopped by contoh"]);
        (await LinesAsync("select key from ledger.request")).ShouldBe(["contoh-1"]);
        (await LinesAsync("select kind from ledger.dead_letter order by id")).ShouldBe(["notice", "notice", "import"]);
        (await LinesAsync("select kind || ' ' || answer from ledger.letter_answer")).ShouldBe(["import discarded"]);
    }

    // As it is before anybody migrates it.
    [Fact]
    public async Task The_sample_holds_work_that_waits_in_Quartz() =>
        (await LinesAsync("""
            select job_group || ' ' || count(*) || ', '
                || count(*) filter (where convert_from(t.job_data, 'UTF8') like '%"1"%') || ' tried'
            from background.qrtz_job_details j join background.qrtz_triggers t using (job_name, job_group)
            group by job_group order by 1
            """)).ShouldBe(["checks 8, 0 tried", "import 1, 0 tried", "notice 2, 1 tried", "proof 8, 0 tried"]);

    [Theory]
    [InlineData("51.04")]
    [InlineData("61.07")]
    public async Task Its_proof_is_green_and_stays_so_when_the_ledger_goes_on(string region)
    {
        await using var database = await LedgerDatabase.OpenAsync(Connection);
        await using var store = new LedgerStore(database, _clock) { ClockLead = NodaTime.Duration.MaxValue };
        var checkpoints = new Checkpoints(database, Home, _clock);
        var facts = await VerifiedAsync(database, checkpoints, region);

        var outcome = await new Recorder(store, new(MasterKeys.FromEnvironmentOr(Home.Keys))).RecordAsync(
            region, Sample.Open("sesudah-2027"), new("penguji"));
        outcome.Refusal.ShouldBeNull();
        outcome.Seq.ShouldBe(facts + 1);
        (await checkpoints.WriteAsync(region)).ShouldNotBeNull();
        (await VerifiedAsync(database, checkpoints, region)).ShouldBe(facts + 1);
    }

    [Fact]
    public async Task What_was_recorded_is_not_recorded_again_and_an_archived_stream_takes_no_more()
    {
        await using var database = await LedgerDatabase.OpenAsync(Connection);
        await using var store = new LedgerStore(database, _clock) { ClockLead = NodaTime.Duration.MaxValue };
        var vault = new PersonVault(MasterKeys.FromEnvironmentOr(Home.Keys));

        string[] rows =
        [
            Sample.ClaimsHeader + ",district",
            "JKM-51-1,JKM,santunan berkala,BPU,rentan-2024,5104011203809003,2024-09-13,2024-10-02,12000000,"
                + "Contoh Ahli Waris,Istri,BYR/2,,Sukawati",
            "JKK-51-9,JKK,pengobatan dan perawatan,BPU,rentan-2024,,2024-04-02,2024-05-04,1000,PLKK 07,,BYR/7,,Ubud",
        ];
        var report = await new Recorder(store, vault).RecordAsync(new ImportRequest(
            Regions.Find("51.04")!, "claims", "claims.csv", new byte[32], "penguji", false, true,
            () => TestFile.Rows("claims", rows)));

        (report.Recorded, report.Already).ShouldBe((0, 1));
        report.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("stream-archived");
    }

    // A number that an older version recorded is known by its look, as one that is recorded now would be.
    [Fact]
    public async Task Its_documents_are_found_under_other_spellings_of_their_numbers()
    {
        await using var database = await LedgerDatabase.OpenAsync(Connection);
        foreach (var region in new[] { "51.04", "61.07" })
        {
            await using var connection = await database.Source.OpenConnectionAsync();
            var written = (await FactQueries.OfRegionAsync(connection, region).ToListAsync())
                .Where(recorded => recorded.Fact.IsWritten())
                .Select(recorded => $"{Spelling.Of(recorded.Fact.Key)} {FactId.Of(region, recorded.Fact.Key)}")
                .Order(StringComparer.Ordinal).ToList();
            written.ShouldNotBeEmpty();
            (await LinesAsync($"select spelling || ' ' || id from ledger.spelling where region = '{region}'"))
                .Order(StringComparer.Ordinal).ShouldBe(written);
        }
    }

    [Fact]
    public async Task Its_people_are_opened_with_its_keys_but_who_was_forgotten()
    {
        await using var database = await LedgerDatabase.OpenAsync(Connection);
        var vault = new PersonVault(MasterKeys.FromEnvironmentOr(Home.Keys));

        (await NameAsync(database, vault, "5104011203809001")).ShouldBe("Contoh Kesatu");
        (await NameAsync(database, vault, "5104015203809002")).ShouldBe("Contoh Dua");
        (await NameAsync(database, vault, "5104015203809022")).ShouldBe("Contoh Dua");
        (await NameAsync(database, vault, "5104015203809006")).ShouldBe("forgotten");
        (await NameAsync(database, vault, "5104011203809999")).ShouldBe("unknown");
        (await NameAsync(database, vault, "6107011203809001", "61.07")).ShouldBe("Contoh Sawit Satu");
    }

    private static async Task<string?> NameAsync(
        LedgerDatabase database, PersonVault vault, string nik, string region = "51.04")
    {
        if (await vault.FindAsync(database, region, PersonDetails.Worker(nik), default) is not { } person)
            return "unknown";
        var opened = await vault.OpenAsync(database, region, [person], default);
        return opened.TryGetValue(person, out var details) ? details.Name : "forgotten";
    }

    private async Task<long> VerifiedAsync(LedgerDatabase database, Checkpoints checkpoints, string region)
    {
        var verification = await Verifier.VerifyAsync(
            database, checkpoints, new(MasterKeys.FromEnvironmentOr(Home.Keys)), region);
        verification.Findings.ShouldBeEmpty();
        verification.Ok.ShouldBeTrue();
        return verification.Facts;
    }

    private async Task<List<string>> LinesAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Connection);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
