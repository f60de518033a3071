using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>Asks others to approve commands that an account may not record alone.</summary>
internal static class AskedOfOthers
{
    private const int HashLetters = 16;

    /// <summary>
    /// Adds a request to an append. The same content is asked once: while a request for it waits, that is the answer.
    /// </summary>
    /// <param name="append">The append, which holds nothing of the commands.</param>
    /// <param name="held">What is asked.</param>
    /// <param name="headers">Who asks.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<Outcome> AskAsync(
        RegionAppend append, IReadOnlyList<HeldCommand> held, Headers headers, CancellationToken cancellation)
    {
        var commands = held.Select(one => one.Command).ToList();
        var content = RequestContent.Of(commands);
        var hash = ApprovalRequested.HashOf(content);
        var on = append.RecordedAt.InZone(Regions.Find(append.Region)!.Zone).Date;
        var rule = held.Select(one => one.Deed).OfType<string>().Distinct()
            .Select(deed => ApprovalRules.Of(deed, on)).MaxBy(one => one.Approvals)!;
        for (var number = 1; ; number++)
        {
            var asked = new RequestApproval(new(
                $"{hash[..HashLetters]}-{number}", rule.Deed, content, hash, headers.Actor, headers.Reason, on,
                on.PlusDays(rule.Days), rule.Approvals,
                [.. commands.SelectMany(command => command.Fact.Persons()).Distinct()]));
            await append.LoadAsync(Wanted.By(append.Region, asked), cancellation);
            var (stream, state) = (append.Stream(asked.Stream), (ApprovalRequest)append.Stream(asked.Stream).State);
            if (state.Asked is { } before && (before.Sha256 != hash || state.StatusOn(on) != ApprovalStatus.Waiting))
                continue;
            return state.Asked is null
                ? Outcome.Of(append.Decide(asked, headers)) with
                {
                    Status = OutcomeStatus.Requested, Request = asked.Requested.Id,
                }
                : new(OutcomeStatus.Requested, asked.Stream, stream.Version,
                    append.Earlier(FactId.Of(append.Region, asked.Fact.Key))!.Seq, null, [])
                {
                    Request = asked.Requested.Id,
                };
        }
    }
}
