using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Background;

/// <summary>Work that comes again and again, apart from the engine that keeps it.</summary>
public sealed class RecurringTests : IAsyncDisposable
{
    private static readonly DateTimeZone Bali = DateTimeZoneProviders.Tzdb["Asia/Makassar"];

    private readonly KeptWork _engine = new();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public void The_next_night_is_that_of_the_regions_own_clock()
    {
        // 16:59 UTC is 00:59 in Bali, on the next day.
        Schedule.NextDay(new(1, 0), Bali, Instant.FromUtc(2026, 11, 21, 16, 59))
            .ShouldBe((new(2026, 11, 22), Instant.FromUtc(2026, 11, 21, 17, 0)));
        Schedule.NextDay(new(1, 0), Bali, Instant.FromUtc(2026, 11, 21, 17, 0))
            .ShouldBe((new(2026, 11, 23), Instant.FromUtc(2026, 11, 22, 17, 0)));
    }

    [Fact]
    public void The_next_month_is_this_one_until_its_hour_has_come()
    {
        Schedule.NextMonth(3, new(6, 0), Bali, Instant.FromUtc(2026, 12, 2, 21, 59))
            .ShouldBe((new(2026, 12), Instant.FromUtc(2026, 12, 2, 22, 0)));
        Schedule.NextMonth(3, new(6, 0), Bali, Instant.FromUtc(2026, 12, 2, 22, 0))
            .ShouldBe((new(2027, 1), Instant.FromUtc(2027, 1, 2, 22, 0)));
    }

    [Fact]
    public async Task Every_node_that_starts_asks_for_the_same_time_of_each_region()
    {
        var now = Instant.FromUtc(2026, 11, 21, 12, 0);
        foreach (var _ in Enumerable.Range(0, 2))
            await Nightly(now, _ => { }).PlantAsync();

        _engine.Asked.Select(asked => asked.Work.Key).ShouldBe(["51.04/2026-11-22", "51.03/2026-11-22"]);
        _engine.Asked.ShouldAllBe(asked => asked.At == Instant.FromUtc(2026, 11, 21, 17, 0));
    }

    [Theory]
    [InlineData(17, 0, "51.04/2026-11-23", "in time")]
    [InlineData(16, 59, "51.04/2026-11-23", "a moment early")]
    public async Task The_next_time_is_asked_for_before_this_one_is_done_even_if_it_fails(
        int hour, int minute, string next, string when)
    {
        var worker = Nightly(
            Instant.FromUtc(2026, 11, 21, hour, minute), _ => throw new HopelessWorkException("It does not verify."));

        await Should.ThrowAsync<HopelessWorkException>(() =>
            worker.RunAsync(new("night", "51.04/2026-11-22", "51.04"), CancellationToken.None));

        _engine.Asked.ShouldHaveSingleItem(when).Work.Key.ShouldBe(next, when);
    }

    [Fact]
    public async Task Nights_on_which_no_node_ran_are_not_made_up_for()
    {
        var done = new List<string>();
        await Nightly(Instant.FromUtc(2026, 11, 25, 3, 0), work => done.Add(work.Key))
            .RunAsync(new("night", "51.04/2026-11-22", "51.04"), CancellationToken.None);

        done.ShouldBe(["51.04/2026-11-22"]);
        _engine.Asked.ShouldHaveSingleItem().Work.Key.ShouldBe("51.04/2026-11-26");
    }

    private Recurring Nightly(Instant now, Action<Work> work) =>
        new(new Night(work), _engine, new TestClock { Now = now });

    private sealed class Night(Action<Work> work) : IRecurringWorker
    {
        public string Kind => "night";

        public IReadOnlyList<string?> Regions => ["51.04", "51.03"];

        public Occurrence Next(string? region, Instant after)
        {
            var (day, at) = Schedule.NextDay(new(1, 0), Bali, after);
            return new(new(Kind, $"{region}/{day:uuuu-MM-dd}", region), at);
        }

        public Task RunAsync(Work of, CancellationToken cancellation)
        {
            work(of);
            return Task.CompletedTask;
        }
    }
}
