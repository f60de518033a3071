using JamsostekLedger.Ledger;
using JamsostekLedger.Simulation.Checks;
using JamsostekLedger.Simulation.Officers;
using JamsostekLedger.Simulation.World;

namespace JamsostekLedger.Simulation;

/// <summary>
/// One seed: officers of several regions, two nodes, a database that fails. The seed makes every choice, and steps go
/// one by one, also where two race: so a seed repeats its run.
/// </summary>
internal sealed class SimulationRun
{
    private const int Steps = 70;

    private static readonly Region[] Regions =
        [.. new[] { "51.04", "51.03", "61.07" }.Select(code => Reference.Regions.Find(code)!)];

    private readonly Scene _scene;
    private readonly Draw _draw;
    private readonly Office _office;
    private readonly Desk _desk;
    private readonly Dictionary<string, Photograph> _photographs = [];

    private SimulationRun(Scene scene, int seed)
    {
        (_scene, _draw) = (scene, new(seed));
        _office = new(_draw, Regions);
        _desk = new(scene, Told);
    }

    /// <summary>What was done, and what came of it.</summary>
    public Tally Told { get; } = new();

    /// <summary>Runs a seed to its end.</summary>
    /// <param name="cluster">Where its database is made.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="bug">What is planted.</param>
    /// <exception cref="Finding">Something that must not be; its message tells the last steps.</exception>
    public static async Task<Tally> RunAsync(Cluster cluster, int seed, Bug bug = Bug.None)
    {
        await using var scene = await Scene.OpenAsync(cluster, bug);
        var run = new SimulationRun(scene, seed);
        try
        {
            await run.RunAsync();
            return run.Told;
        }
        catch (Exception found)
        {
            throw new Finding(
                $"Seed {seed}: {found.Message}\n{string.Join('\n', run.Told.Lines.TakeLast(8))}", found);
        }
    }

    private async Task RunAsync()
    {
        if (_draw.Chance(30))
            await LongStreamAsync();
        var serverFault = _draw.Number(Steps / 4, Steps - 1);
        for (var step = 0; step < Steps; step++)
        {
            var fault = step == serverFault ? _draw.Of(Fault.StoppedServer, Fault.KilledServer) : NextFault();
            await StepAsync(fault);
            if (_draw.Chance(6))
                await PhotographAsync();
        }

        await EndAsync();
    }

    // A line with many payments: what a process remembers of it must be what stands.
    private async Task LongStreamAsync()
    {
        var (programme, payments) = _office.LongLine(_draw.Of(Regions));
        await _desk.DoAsync(0, programme, Fault.None, 0);
        await _desk.DoAsync(_draw.Number(0, 1), payments, Fault.None, 0);
    }

    private Fault NextFault() => _draw.Chance(45) ? Fault.None : _draw.Of(
        Fault.UnheardQuestion, Fault.UnheardQuestion, Fault.LostAnswer, Fault.LostAnswer, Fault.KilledBackend,
        Fault.KilledBackends, Fault.SlowCommit, Fault.KilledCommit, Fault.Race, Fault.Race, Fault.Twin,
        Fault.ClockJump, Fault.NewProcess);

    private async Task StepAsync(Fault fault)
    {
        var node = _draw.Number(0, 1);
        switch (fault)
        {
            case Fault.ClockJump:
                _scene.Clock.Move(Duration.FromHours(_draw.Number(-200, 300)));
                break;
            case Fault.NewProcess:
                await _scene.ReplaceAsync(node);
                break;
            case Fault.KilledBackends:
                await _scene.TerminateAsync();
                break;
            default:
                _scene.Clock.Move(Duration.FromSeconds(_draw.Number(0, 90_000)));
                break;
        }

        var deed = _office.Next(_desk.Book);
        await (fault switch
        {
            Fault.Race => _desk.RaceAsync(node, deed, _office.Rival(_desk.Book, deed)),
            Fault.Twin => _desk.RaceAsync(node, deed, deed),
            _ => _desk.DoAsync(node, deed, fault, _draw.Number(1, 9)),
        });
    }

    private async Task PhotographAsync()
    {
        var region = _draw.Of(Regions).Code;
        var photograph = await Photograph.TakeAsync(_scene, region, _desk.Book(region));
        _photographs[$"{region} {photograph.At}"] = photograph;
    }

    private async Task EndAsync()
    {
        foreach (var region in Regions)
        {
            var book = _desk.Book(region.Code);
            await Whole.CheckAsync(_scene, region.Code, book);
            await ReportsAgree.CheckAsync(_scene, region.Code, book);
            await MoneyAgrees.CheckAsync(_scene, region.Code, book);
        }

        foreach (var photograph in _photographs.Values)
            await photograph.CheckAsync(_scene);
        await AnyOrder.CheckAsync(_scene, _draw.Of(Regions), _desk.Book, _draw);
    }
}
