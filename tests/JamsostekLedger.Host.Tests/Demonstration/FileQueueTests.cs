using JamsostekLedger.Demonstration;
using JamsostekLedger.Host.Demonstration;

namespace JamsostekLedger.Host.Tests.Demonstration;

/// <summary>The order in which two imports take the demonstration's files.</summary>
public sealed class FileQueueTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_region_that_is_busy_lets_others_go_first_and_goes_on_where_it_was()
    {
        using var queue = Queue("a1", "a2", "b1", "a3", "b2");
        var first = await queue.TakeAsync(None);
        var second = await queue.TakeAsync(None);
        (first!.Path, second!.Path).ShouldBe(("a1", "b1"));

        var third = queue.TakeAsync(None);
        queue.Free(first);
        (await third)!.Path.ShouldBe("a2");
        queue.Free(second);
        (await queue.TakeAsync(None))!.Path.ShouldBe("b2");
    }

    [Fact]
    public async Task Who_waits_for_a_region_takes_its_next_file_or_learns_that_there_is_none()
    {
        using var queue = Queue("a1", "a2");
        var first = await queue.TakeAsync(None);
        var waiting = queue.TakeAsync(None);
        waiting.IsCompleted.ShouldBeFalse();

        queue.Free(first!);
        (await waiting)!.Path.ShouldBe("a2");
        (await queue.TakeAsync(None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_wait_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var queue = Queue("a1", "a2");
        await queue.TakeAsync(None);
        var waiting = queue.TakeAsync(stop.Token);

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    private static FileQueue Queue(params string[] files) =>
        new(files.Select(file => new DemonstrationFile(file[..1], "roster", file)));
}
