using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Simulation.World;

namespace JamsostekLedger.Simulation;

/// <summary>
/// Does deed after deed, with what goes wrong meanwhile, and holds each answer and each new fact against the book.
/// </summary>
internal sealed class Desk(Scene scene, Tally tally)
{
    private const int MostSendings = 6;

    private readonly Dictionary<string, (Book Book, long Seq)> _regions = [];

    /// <summary>What the officers of a region were told.</summary>
    public Book Book(string region) => _regions.GetValueOrDefault(region, (Model.Book.Empty, 0)).Book;

    /// <summary>One deed, and one fault at a question of it.</summary>
    public async Task DoAsync(int node, Deed deed, Fault fault, int question)
    {
        var answer = await WithFaultAsync(scene.Nodes[node], deed, fault, question);
        tally.Hear(node, deed, fault, answer);
        await HearAsync(deed, answer);
        for (var sent = 1; answer.Lost is not null; sent++)
        {
            if (sent == MostSendings)
                throw new Finding($"{deed} has no answer after {sent} times: {answer}");
            answer = await scene.Nodes[node].SendAsync(deed);
            tally.Hear(node, deed, Fault.None, answer);
            await HearAsync(deed, answer);
        }
    }

    /// <summary>Two deeds at one moment, a node each; the region is held until both wait for it in order.</summary>
    public async Task RaceAsync(int node, Deed first, Deed second)
    {
        tally.Note(first == second ? Fault.Twin : Fault.Race);
        await using var held = await HeldLock.RegionAsync(scene, first.Region.Code);
        var one = scene.Nodes[node].SendAsync(first);
        await held.UntilWaitingAsync(1, one);
        var other = scene.Nodes[1 - node].SendAsync(second);
        await held.UntilWaitingAsync(2, one, other);
        await held.ReleaseAsync();

        var (hearsFirst, hearsSecond) = (await one, await other);
        tally.Hear(node, first, Fault.Race, hearsFirst);
        tally.Hear(1 - node, second, Fault.Race, hearsSecond);
        var (mustFirst, between) = Book(first.Region.Code).Expect(first);
        var (mustSecond, after) = between.Expect(second);
        ShouldHear(first, mustFirst, hearsFirst);
        ShouldHear(second, mustSecond, hearsSecond);
        await ShouldStandAsync(first.Region.Code, after);
    }

    private async Task<Answer> WithFaultAsync(Node node, Deed deed, Fault fault, int question)
    {
        switch (fault)
        {
            case Fault.UnheardQuestion:
                node.Wire.Arm(question, null, Cut.BeforeTheServerHears);
                break;
            case Fault.LostAnswer:
                node.Wire.Arm(question, null, Cut.BeforeTheClientHears);
                break;
            case Fault.KilledBackend:
                node.Wire.Arm(question, line => scene.TerminateAsync($"client_port = {line.PortAtServer}"), null);
                break;
            case Fault.StoppedServer:
                node.Wire.Arm(question, _ => scene.Cluster.StopAsync(), null);
                break;
            case Fault.KilledServer:
                node.Wire.Arm(question, async line =>
                {
                    await scene.Cluster.KillAsync();
                    await line.ServerGone;
                }, null);
                break;
            case Fault.SlowCommit or Fault.KilledCommit:
                return await AtCommitAsync(node, deed, fault);
            default:
                if (fault != Fault.None)
                    tally.Note(fault);
                return await node.SendAsync(deed);
        }

        try
        {
            return await node.SendAsync(deed);
        }
        finally
        {
            if (node.Wire.Disarm())
                tally.Note(fault);
            if (fault is Fault.StoppedServer or Fault.KilledServer)
                await scene.BackAsync();
        }
    }

    // The block is the last but one thing that an append writes, and the server is made to wait for it.
    private async Task<Answer> AtCommitAsync(Node node, Deed deed, Fault fault)
    {
        await using var held = await HeldLock.BlocksAsync(scene);
        var sending = node.SendAsync(deed);
        if (await held.UntilWaitingAsync(1, sending))
        {
            tally.Note(fault);
            if (fault == Fault.KilledCommit)
                await scene.TerminateAsync("wait_event_type = 'Lock'");
            else
            {
                node.Wire.Break();
                await held.UntilWaitingAsync(2, sending);
            }
        }

        await held.ReleaseAsync();
        return await sending;
    }

    // Whoever heard nothing is told by the ledger itself: all of it is there or nothing.
    private async Task HearAsync(Deed deed, Answer answer)
    {
        var (region, book) = (deed.Region.Code, Book(deed.Region.Code));
        var (must, after) = book.Expect(deed);
        if (answer.Lost is null)
        {
            ShouldHear(deed, must, answer);
            await ShouldStandAsync(region, after);
            return;
        }

        await scene.QuietAsync();
        var (_, said) = await scene.FactsAfterAsync(region, _regions.GetValueOrDefault(region).Seq);
        if (said.Count > 0 && answer.SaysNothingRecorded)
            throw new Finding($"{deed} heard “{answer.Lost}”, and there is: {said[0]}");
        await ShouldStandAsync(region, said.Count > 0 ? after : book);
    }

    private static void ShouldHear(Deed deed, Answer must, Answer heard)
    {
        if (!must.Equals(heard))
            throw new Finding($"{deed} must hear “{must}” and heard “{heard}”.\n"
                + string.Join('\n', deed.Entries.Select(entry => $"  {entry}")));
    }

    private async Task ShouldStandAsync(string region, Book book)
    {
        var (before, known) = _regions.GetValueOrDefault(region, (Model.Book.Empty, 0));
        var (seq, said) = await scene.FactsAfterAsync(region, known);
        Finding.WhereDiffers($"Facts of {region} after {known}",
            book.Entries.Skip(before.Entries.Count).Select(entry => entry.Said), said);
        _regions[region] = (book, seq);
    }
}
