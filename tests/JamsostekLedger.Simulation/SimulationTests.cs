using JamsostekLedger.Simulation.World;
using Xunit.Abstractions;

namespace JamsostekLedger.Simulation;

/// <summary>A few seeds of the simulation, and that it finds what it is made to find. Many: ops/simulate.</summary>
public sealed class SimulationTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seeds = 4;
    private const int MostSeeds = 50;

    private Cluster? _cluster;

    public async Task InitializeAsync() => _cluster = await Cluster.OpenAsync();

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();

    [Fact]
    public async Task Whatever_breaks_what_was_acknowledged_is_there_once_and_reports_agree()
    {
        var all = new Tally();
        for (var seed = 1; seed <= Seeds; seed++)
            all.Add(await SimulationRun.RunAsync(_cluster!, seed));

        all.Recorded.ShouldBeGreaterThan(Seeds * 50);
        all.Refused.ShouldBeGreaterThan(Seeds * 20);
        all.Faults.Count.ShouldBeGreaterThan(9, $"{all}");
    }

    [Fact]
    public async Task A_seed_repeats_its_run()
    {
        var first = await SimulationRun.RunAsync(_cluster!, 7);
        var again = await SimulationRun.RunAsync(_cluster!, 7);
        again.Lines.ShouldBe(first.Lines);
    }

    [Theory]
    [InlineData(nameof(Bug.RetryWithoutLookUp))]
    [InlineData(nameof(Bug.ViewOutsideTheTransaction))]
    [InlineData(nameof(Bug.SkippedHeadLock))]
    public async Task A_planted_bug_is_found(string planted)
    {
        var bug = Enum.Parse<Bug>(planted);
        for (var seed = 1; seed <= MostSeeds; seed++)
        {
            try
            {
                await SimulationRun.RunAsync(_cluster!, seed, bug);
            }
            catch (Finding found)
            {
                output.WriteLine(found.Message);
                return;
            }
        }

        throw new ShouldAssertException($"{bug} was not found in {MostSeeds} seeds.");
    }
}
