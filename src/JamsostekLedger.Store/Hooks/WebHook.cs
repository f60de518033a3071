using JamsostekLedger.Hooks;

namespace JamsostekLedger.Store.Hooks;

/// <summary>Another system that hears of a region's facts, and how far it has heard.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Id">Its id, the first part of the id of each of its notices.</param>
/// <param name="Terms">What it hears.</param>
/// <param name="MadeBy">Who added it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="StoppedBy">Who stopped it: a person, or what its receiver answered; null while it is told.</param>
/// <param name="StoppedAt">When.</param>
/// <param name="Noticed">Number of the last fact of the last notice that was made.</param>
/// <param name="Behind">Facts of the region that were not looked at yet.</param>
/// <param name="DeliveredSeq">Number of the last fact of the furthest notice that its receiver took.</param>
/// <param name="DeliveredAt">When it last took one.</param>
/// <param name="Failure">Why an attempt failed last.</param>
/// <param name="FailedAt">When.</param>
/// <param name="History">Names the history that ended when the database was last put back to an earlier state.</param>
public sealed record WebHook(
    string Region, Guid Id, HookTerms Terms, string MadeBy, Instant MadeAt, string? StoppedBy, Instant? StoppedAt,
    long Noticed, long Behind, long? DeliveredSeq, Instant? DeliveredAt, string? Failure, Instant? FailedAt,
    string? History)
{
    /// <summary>Whether it is not told any more.</summary>
    public bool IsStopped => StoppedAt is not null;

    /// <summary>Whether a piece of background work is one of its notices.</summary>
    public bool Owns(string key) => key.StartsWith($"{Id:N}:", StringComparison.Ordinal);
}
