using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Background;

/// <summary>Times by the clock of a region.</summary>
public sealed class ScheduleTests
{
    private static readonly DateTimeZone Bali = DateTimeZoneProviders.Tzdb["Asia/Makassar"];

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
}
