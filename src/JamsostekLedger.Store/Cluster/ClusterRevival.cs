namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// Starts the embedded cluster again where it died under its users: killed, or stopped by a disk that was full. It
/// comes back at the port where their connections look for it, and there is never a second one, for whoever starts it
/// holds the lock that every start holds.
/// </summary>
/// <param name="home">Whose cluster.</param>
/// <param name="up">Starts it where it does not run, and waits until it answers.</param>
internal sealed class ClusterRevival(LedgerHome home, Func<CancellationToken, Task> up)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Watches over it until it is told to stop.</summary>
    /// <param name="tell">Told in sentences what happens.</param>
    /// <param name="revived">Called each time it is up again.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task RunAsync(Action<string> tell, Action revived, CancellationToken cancel)
    {
        var running = Running();
        while (true)
        {
            await Task.Delay(Look, cancel);
            if (running is var (pid, birth) && ProcessesIn.BirthOf(pid) == birth)
                continue;

            tell("The embedded PostgreSQL is gone and is started again.");
            await ReviveAsync(tell, cancel);
            running = Running();
            revived();
            tell("The embedded PostgreSQL answers again.");
        }
    }

    private async Task ReviveAsync(Action<string> tell, CancellationToken cancel)
    {
        string? told = null;
        for (var pause = FirstPause; ; pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks)))
        {
            try
            {
                await up(cancel);
                return;
            }
            catch (Exception not) when (
                not is ClusterUnavailableException or IOException or UnauthorizedAccessException)
            {
                // The sentence ends in lines of a log, which bear times and numbers.
                var why = string.Concat(not.Message.Where(letter => !char.IsAsciiDigit(letter)));
                if (why != told)
                    tell(not.Message);
                told = why;
            }

            await Task.Delay(pause, cancel);
        }
    }

    private (int Pid, string Birth)? Running() =>
        Postmaster.Read(home.PostgresData) is { Pid: var pid } && ProcessesIn.BirthOf(pid) is { } birth
            ? (pid, birth)
            : null;
}
