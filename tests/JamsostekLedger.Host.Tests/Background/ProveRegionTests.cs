using JamsostekLedger.Host.Work;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>The nightly proof.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class ProveRegionTests(BackgroundCluster cluster)
{
    [Fact]
    public async Task Each_region_has_a_night_of_its_own_clock_and_a_key_that_names_it()
    {
        await using var ledger = await cluster.NewLedgerAsync();
        var work = ProofOf(ledger);
        var evening = Instant.FromUtc(2026, 11, 21, 16, 30);

        work.Next(Reference.Regions.Find("51.04")!, evening).ShouldBe(
            new(new("proof", "51.04/2026-11-22", "51.04"), Instant.FromUtc(2026, 11, 21, 17, 0)));
        work.Next(Reference.Regions.Find("61.07")!, evening).ShouldBe(
            new(new("proof", "61.07/2026-11-22", "61.07"), Instant.FromUtc(2026, 11, 21, 18, 0)));
    }

    [Fact]
    public async Task What_agrees_is_signed_and_done()
    {
        await using var ledger = await cluster.NewLedgerAsync();
        await OpenProgrammeAsync(ledger);
        await ProofOf(ledger).RunAsync(Night("51.04"), CancellationToken.None);
        // A region without facts has nothing to prove.
        await ProofOf(ledger).RunAsync(Night("51.03"), CancellationToken.None);

        Directory.EnumerateFiles(ledger.Home.Checkpoints, "51.04-*").ShouldNotBeEmpty();
        Directory.EnumerateFiles(ledger.Home.Checkpoints, "51.03-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_agree_is_a_letter_that_names_the_region_and_the_first_finding()
    {
        await using var ledger = await cluster.NewLedgerAsync();
        await OpenProgrammeAsync(ledger);
        await TamperAsync(ledger);
        await ledger.Work.EnqueueAsync(new("proof", "51.04/2026-11-22", "51.04"));
        await using var node = await TestNode.StartAsync(
            ledger, RetryPolicy.Usual, attempts => [new NightlyProof(attempts, ledger)]);

        // What follows the append is of a kind that this node does not know.
        await Eventually.BeAsync(async () => (await LettersAsync()).Count > 0, "there is a letter");
        var letter = (await LettersAsync()).ShouldHaveSingleItem();
        letter.Attempts.ShouldBe(1);
        letter.Reason.ShouldContain("Gianyar (51.04)");
        letter.Reason.ShouldContain("fact-changed");
        // The next night comes all the same.
        (await ledger.Work.WaitingAsync("51.04")).ShouldHaveSingleItem().Piece.Kind.ShouldBe("proof");

        async Task<List<DeadLetter>> LettersAsync() =>
            [.. (await ledger.Work.Letters.ListAsync("51.04")).Where(letter => letter.Piece.Kind == "proof")];
    }

    private static NightlyProof ProofOf(OpenLedger ledger) => new(new(ledger, new()), ledger);

    private static ProveRegion Night(string region) => new(region, $"{region}/2026-11-22");

    private static async Task OpenProgrammeAsync(OpenLedger ledger)
    {
        var row = FileKinds.Find("programmes")!.Read(GivenRow.Of(new Dictionary<string, string>
        {
            ["code"] = "tani", ["name"] = "Petani", ["fund"] = "APBD", ["starts_on"] = "2024-01-01",
            ["vulnerable"] = "yes",
        }));
        (await ledger.Recorder.RecordAsync(Reference.Regions.Find("51.04")!, row, new Ledger.Headers("penguji")))
            .Refusal.ShouldBeNull();
    }

    private static async Task TamperAsync(OpenLedger ledger)
    {
        await using var owner = NpgsqlDataSource.Create(ledger.OwnerConnection);
        await using var connection = await owner.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("""
            set session_replication_role = replica;
            update ledger.mt_events set data = jsonb_set(data, '{name}', '"Lain"')
            """, connection);
        await command.ExecuteNonQueryAsync();
    }
}
