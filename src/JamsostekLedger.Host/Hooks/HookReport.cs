using JamsostekLedger.Store.Hooks;

namespace JamsostekLedger.Host.Hooks;

/// <summary>The hooks of a region as JSON.</summary>
public sealed record HookReport(string Region, IReadOnlyList<HookReport.Row> Hooks)
{
    /// <summary>The report of hooks.</summary>
    public static HookReport Of(string region, IEnumerable<HookStanding> hooks) =>
        new(region, [.. hooks.Select(Row.Of)]);

    /// <summary>One hook.</summary>
    public sealed record Row(
        Guid Id, string Url, IReadOnlyList<string> Types, long FromSeq, string MadeBy, Instant MadeAt,
        string? StoppedBy, Instant? StoppedAt, long NoticedSeq, long Behind, long? DeliveredSeq, Instant? DeliveredAt,
        string? Failure, Instant? FailedAt, int? Waiting, int? GivenUp)
    {
        /// <summary>The row of a hook.</summary>
        public static Row Of(HookStanding standing) =>
            Of(standing.Hook) with { Waiting = standing.Waiting, GivenUp = standing.GivenUp };

        /// <summary>The row of a hook whose notices were not counted.</summary>
        public static Row Of(WebHook hook) => new(
            hook.Id, hook.Terms.Url, hook.Terms.Types, hook.Terms.FromSeq, hook.MadeBy, hook.MadeAt, hook.StoppedBy,
            hook.StoppedAt, hook.Noticed, hook.Behind, hook.DeliveredSeq, hook.DeliveredAt, hook.Failure,
            hook.FailedAt, null, null);
    }

    /// <summary>A hook that was added, with its secret, which is shown this once.</summary>
    public sealed record Added(string Region, Row Hook, string? Secret);
}
