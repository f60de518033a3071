using Quartz;
using Quartz.Extensibility;

namespace JamsostekLedger.Host.Background;

/// <summary>Hands Quartz its jobs: all are of one class, and share what they need.</summary>
internal sealed class QuartzJobs(QuartzAttempts attempts) : IJobFactory
{
    /// <inheritdoc/>
    public ValueTask<JobScope> CreateJob(
        TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        new(new JobScope(new QuartzJob(attempts), null));

    /// <inheritdoc/>
    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => default;
}
