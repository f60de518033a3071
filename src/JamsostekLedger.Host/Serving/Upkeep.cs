using JamsostekLedger.Store;
using Npgsql;

namespace JamsostekLedger.Host.Serving;

/// <summary>
/// Keeps a server going: has the embedded PostgreSQL started again when it died, looks every few seconds whether
/// anything hinders recording, and says in the log what it finds, once, and when it is gone.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="logger">The log.</param>
internal sealed partial class Upkeep(OpenLedger ledger, ILogger<Upkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private const int LooksPerHour = 720;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        ledger.StayUpAsync(sentence => LogUp(logger, sentence), stoppingToken), LookAsync(stoppingToken));

    private async Task LookAsync(CancellationToken stop)
    {
        IReadOnlyList<Hindrance> before = [];
        for (var look = 0; ; look++)
        {
            try
            {
                if (look % LooksPerHour == 0)
                    await ledger.Uploads.ForgetAsync(stop);
                var now = await ledger.Hindrances.LookAsync(stop);
                foreach (var hindrance in now.Except(before))
                    LogHindrance(logger, hindrance.Rule, hindrance.Sentence);
                foreach (var gone in before.Except(now))
                    LogGone(logger, gone.Rule, gone.Region ?? "*");
                before = now;
            }
            catch (Exception away) when (away is NpgsqlException or TimeoutException or LedgerUnavailableException)
            {
                // Requests say so, and the next look comes soon.
            }

            while (ledger.Notes.TryDequeue(out var note))
                LogNote(logger, note);
            await Task.Delay(Pause, stop);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Sentence}")]
    private static partial void LogUp(ILogger logger, string sentence);

    [LoggerMessage(LogLevel.Warning, "{Note}")]
    private static partial void LogNote(ILogger logger, string note);

    [LoggerMessage(LogLevel.Error, "Nothing is recorded ({Rule}): {Sentence}")]
    private static partial void LogHindrance(ILogger logger, string rule, string sentence);

    [LoggerMessage(LogLevel.Warning, "Recording goes on: {Rule} of {Region} was put right")]
    private static partial void LogGone(ILogger logger, string rule, string region);
}
