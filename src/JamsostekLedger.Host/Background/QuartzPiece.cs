using System.Globalization;
using JamsostekLedger.Store.Background;
using NodaTime;
using Quartz;

namespace JamsostekLedger.Host.Background;

/// <summary>
/// A piece of work as Quartz keeps it: a job of its kind and key with a trigger for the next attempt. All that is
/// stored are texts.
/// </summary>
internal static class QuartzPiece
{
    private const string Region = "region";
    private const string Body = "body";
    private const string FailedSoFar = "failed";

    /// <summary>What names the piece.</summary>
    public static JobKey KeyOf(Work work) => new(work.Key, work.Kind);

    /// <summary>The job. It is gone with its last trigger, and another node takes it up when its node dies.</summary>
    public static IJobDetail JobOf(Work work)
    {
        var job = JobBuilder.Create<QuartzJob>().WithIdentity(KeyOf(work))
            .RequestRecovery().DisallowConcurrentExecution().UsingJobData(Body, work.Body);
        return (work.Region is null ? job : job.UsingJobData(Region, work.Region)).Build();
    }

    /// <summary>The trigger of one attempt.</summary>
    /// <param name="work">The piece.</param>
    /// <param name="failed">How often it failed before.</param>
    /// <param name="at">When.</param>
    public static ITrigger TriggerOf(Work work, int failed, Instant at) => TriggerBuilder.Create()
        .WithIdentity($"{Guid.NewGuid():n}", work.Kind)
        .ForJob(KeyOf(work))
        .UsingJobData(FailedSoFar, failed.ToString(CultureInfo.InvariantCulture))
        .StartAt(at.ToDateTimeOffset())
        // However late it is, it is to be done.
        .WithSchedule(SimpleScheduleBuilder.Create()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .Build();

    /// <summary>The piece of a job.</summary>
    public static Work WorkOf(IJobDetail job) => new(
        job.Key.Group, job.Key.Name, job.JobDataMap.GetString(Region), job.JobDataMap.GetString(Body) ?? "{}");

    /// <summary>How often it failed before this attempt.</summary>
    public static int FailedOf(JobDataMap data) =>
        int.TryParse(data.GetString(FailedSoFar), CultureInfo.InvariantCulture, out var failed) ? failed : 0;
}
