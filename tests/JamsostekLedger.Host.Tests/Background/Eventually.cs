namespace JamsostekLedger.Host.Tests.Background;

/// <summary>Waits for what must come sooner or later, and never for a time to pass.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task BeAsync(Func<Task<bool>> condition, string what)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            limit.IsCancellationRequested.ShouldBeFalse($"In {Limit} it never came to be that {what}.");
            await Task.Delay(20, CancellationToken.None);
        }
    }

    public static Task BeAsync(Func<bool> condition, string what) =>
        BeAsync(() => Task.FromResult(condition()), what);
}
