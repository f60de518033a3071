using System.Diagnostics;
using JamsostekLedger.Simulation;
using JamsostekLedger.Simulation.Kills;
using JamsostekLedger.Simulation.World;

// simulate [--seeds N] [--from N] [--lines]    seeds, one line each; --lines tells every deed
// simulate kills [--rounds N]                  programs that are killed, again and again
return args is ["kills", ..]
    ? await AllKills.RunAsync(Option("--rounds") ?? 0)
    : await SeedsAsync(Option("--from") ?? 1, Option("--seeds") ?? 300);

async Task<int> SeedsAsync(int from, int count)
{
    await using var cluster = await Cluster.OpenAsync();
    var (all, since) = (new Tally(), Stopwatch.StartNew());
    for (var seed = from; seed < from + count; seed++)
    {
        try
        {
            var told = await SimulationRun.RunAsync(cluster, seed);
            all.Add(told);
            Console.WriteLine($"seed {seed}: {told}");
            if (args.Contains("--lines"))
                Console.WriteLine(string.Join('\n', told.Lines));
        }
        catch (Finding finding)
        {
            Console.WriteLine(finding.Message);
            Console.WriteLine($"A finding. Again: ops/simulate --from {seed} --seeds 1");
            return 1;
        }
    }

    Console.WriteLine($"{count} seeds in {since.Elapsed:hh\\:mm\\:ss} without a finding: {all}");
    return 0;
}

int? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
    ? int.Parse(args[at + 1])
    : null;
