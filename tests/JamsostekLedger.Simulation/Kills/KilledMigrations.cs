using JamsostekLedger.Simulation.World;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Tests;
using JamsostekLedger.Store.Tests.Samples;

namespace JamsostekLedger.Simulation.Kills;

/// <summary>Migrations of a ledger of an earlier version that are killed: the next one ends them.</summary>
internal static class KilledMigrations
{
    public static async Task<string> RunAsync(Cluster cluster, int rounds)
    {
        using var folder = new TestFolder();
        var (random, killed, whole) = (new Random(rounds), 0, TimeSpan.Zero);
        var before = await cluster.NewDatabaseAsync();
        var home = new LedgerHome(Path.Combine(folder.Path, "data"));
        await BeforeMarten.RestoreAsync(home, cluster.To(before));
        for (var round = 0; round <= rounds; round++)
        {
            var database = await cluster.NewDatabaseAsync(before);
            var program = new KilledProgram(home.Folder, cluster.To(database)) { Whole = whole };
            // The first is not killed, and tells how long one takes.
            if (round > 0)
                killed += await program.KilledAsync(random, "database", "migrate") ? 1 : 0;
            await program.DoneAsync("database", "migrate");
            whole = round == 0 ? program.Whole : whole;
            foreach (var region in BeforeMarten.Regions)
                await program.VerifiedAsync(region);
            await cluster.DropAsync(database);
        }

        return $"{killed} of {rounds} migrations killed";
    }
}
