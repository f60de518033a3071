using System.Diagnostics;
using JamsostekLedger.Simulation.World;

namespace JamsostekLedger.Simulation.Kills;

/// <summary>Everything that is killed, one after the other.</summary>
internal static class AllKills
{
    private static readonly (string What, int Rounds, Func<Cluster, int, Task<string>> RunAsync)[] Kinds =
    [
        ("writers", 24, KilledWriters.RunAsync), ("imports", 34, KilledImports.RunAsync),
        ("migrations", 20, KilledMigrations.RunAsync), ("rotations", 17, KilledRotations.RunAsync),
    ];

    /// <param name="rounds">How often each is killed; 0 for as often as it is worth.</param>
    public static async Task<int> RunAsync(int rounds)
    {
        await using var cluster = await Cluster.OpenAsync();
        foreach (var (what, often, run) in Kinds)
        {
            var since = Stopwatch.StartNew();
            try
            {
                var told = await run(cluster, rounds == 0 ? often : rounds);
                Console.WriteLine($"{what}: {told} ({since.Elapsed:mm\\:ss})");
            }
            catch (Finding finding)
            {
                Console.WriteLine($"{what}: {finding.Message}");
                return 1;
            }
        }

        return 0;
    }
}
