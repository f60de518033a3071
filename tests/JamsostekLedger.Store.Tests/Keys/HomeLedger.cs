using JamsostekLedger.Reference;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Recording;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Keys;

/// <summary>A ledger with a data folder, opened as the program does, with whatever befell its files.</summary>
internal sealed class HomeLedger(string folder, string connection)
{
    public const string Region = TestLedger.Gianyar;

    public LedgerHome Home { get; } = new(folder) { Database = connection };

    public string SigningKey => Path.Combine(Home.Keys, "checkpoint.key");

    public string MasterKey => Path.Combine(Home.Keys, "master.key");

    /// <summary>The same folder with another database: a backup that was restored.</summary>
    public HomeLedger With(string other) => new(folder, other);

    /// <summary>One with a programme, a worker in the vault, and a checkpoint.</summary>
    public static async Task<HomeLedger> OpenAsync(string folder, string connection)
    {
        var home = new HomeLedger(folder, connection);
        await using var ledger = await home.OpenAsync();
        (await RecordAsync(ledger, "pertama")).Refusal.ShouldBeNull();
        (await ledger.Recorder.RecordAsync(new ImportRequest(
            Regions.Find(Region)!, "claims", "claims.csv", new byte[32], "penguji", false, false,
            () => TestFile.Rows("claims", Sample.ClaimsHeader, Sample.Claim(
                "K-1", "B-1", nik: "5104011203850001", programme: "pertama"))))).Refusals.ShouldBeEmpty();
        (await ledger.Checkpoints.WriteAsync(Region)).ShouldNotBeNull();
        return home;
    }

    public Task<OpenLedger> OpenAsync() => OpenLedger.OpenAsync(Home, LedgerDatabase.OfVerb);

    public static Task<Outcome> RecordAsync(OpenLedger ledger, string programme) =>
        ledger.Recorder.RecordAsync(Region, Sample.Open(programme), new("penguji"));

    /// <summary>Opens it, has it refuse to record, and says by which rules.</summary>
    public async Task<List<string>> HinderedAsync()
    {
        await using var ledger = await OpenAsync();
        var found = (await ledger.Hindrances.LookAsync()).ToList();
        foreach (var hindrance in found)
            hindrance.Sentence.ShouldEndWith(".");
        if (found.Count > 0)
        {
            var refusal = await Should.ThrowAsync<LedgerUnavailableException>(() => RecordAsync(ledger, "sesudah"));
            found.ShouldContain(refusal.Hindrance!);
            (await FactsAsync(ledger)).ShouldBe(2);
        }

        return [.. found.Select(hindrance => hindrance.Rule)];
    }

    /// <summary>Opens it and has it record.</summary>
    public async Task GoesOnAsync()
    {
        await using var ledger = await OpenAsync();
        (await RecordAsync(ledger, $"lagi-{Guid.NewGuid():n}")).Refusal.ShouldBeNull();
        (await ledger.Checkpoints.WriteAsync(Region)).ShouldNotBeNull();
        (await ledger.Hindrances.LookAsync()).ShouldBeEmpty();
    }

    public static async Task<long> FactsAsync(OpenLedger ledger)
    {
        await using var command = ledger.Database.Source.CreateCommand(
            $"select count(*) from ledger.fact where region = '{Region}'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Name of its database.</summary>
    public string DatabaseName => new NpgsqlConnectionStringBuilder(connection).Database!;
}
