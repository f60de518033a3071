using Quartz;

namespace JamsostekLedger.Host.Background;

/// <summary>
/// One attempt at a piece of work. Quartz keeps the name of this class with each job: whoever renames it leaves the
/// jobs of running ledgers behind.
/// </summary>
internal sealed class QuartzJob(QuartzAttempts attempts) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await attempts.RunAsync(context);
}
