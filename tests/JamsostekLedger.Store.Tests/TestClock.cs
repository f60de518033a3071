using NodaTime;

namespace JamsostekLedger.Store.Tests;

/// <summary>A clock that stands still until it is told to move.</summary>
public sealed class TestClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2025, 12, 15, 2, 0);

    public Instant GetCurrentInstant() => Now;

    public void Move(Duration by) => Now += by;
}
