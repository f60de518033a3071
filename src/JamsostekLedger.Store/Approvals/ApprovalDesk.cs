using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Access;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Persons;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Approvals;

/// <summary>
/// Where requests are approved, refused and taken back. The approval that completes a request records what it asks with
/// the same commit: both or neither.
/// </summary>
/// <param name="store">Where facts go.</param>
/// <param name="vault">Where people stand.</param>
/// <param name="persons">Where people are forgotten.</param>
/// <param name="rolesOf">Which roles accounts have.</param>
public sealed class ApprovalDesk(LedgerStore store, PersonVault vault, PersonDesk persons, RolesOf rolesOf)
{
    private readonly PremiumSettlement _settlement = new(vault);

    /// <summary>Approves a request, and records what it asks where nobody else has to.</summary>
    /// <param name="region">The region.</param>
    /// <param name="id">The request.</param>
    /// <param name="sha256">Hash of what whoever approves has seen; null where it is not said.</param>
    /// <param name="headers">Who approves: an account, or somebody for whom the operator acts.</param>
    /// <param name="also">Statements that must go in with it.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>
    /// What became of the approval; <see cref="OutcomeStatus.Requested"/> while others are waited for.
    /// </returns>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; sending again is safe.</exception>
    public async Task<Outcome> ApproveAsync(
        Region region, string id, string? sha256, Headers headers,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also = null, CancellationToken cancellation = default)
    {
        var forgets = false;
        var outcome = await DecideAsync(region, id, headers, async (append, request, mayNow, today) =>
        {
            forgets = false;
            var approved = append.Decide(
                new ApproveRequest(
                    new(id, 0, headers.Actor, sha256 ?? request.Asked?.Sha256 ?? "", today,
                        headers.IsAccount ? null : true),
                    MayNow(headers, mayNow)), headers);
            if (approved.Decision.Fact is null)
                return Nothing(append, approved, id);
            request = (ApprovalRequest)append.Stream(approved.Command.Stream).State;
            if (request.Counting(by => mayNow.Any(one => ApprovalRequest.IsSame(one, by))).Count
                < request.Asked!.Needed)
                return Record(Outcome.Of(approved) with { Status = OutcomeStatus.Requested, Request = id });

            var (done, forgotten) = await CarryOutAsync(append, request, mayNow, today, headers, cancellation);
            if (done.Refusal is not null)
                return Decided<Outcome>.Nothing(done);
            await _settlement.SettleAsync(append, headers, cancellation);
            forgets = forgotten.Count > 0;
            return Record(
                done with { Request = id }, forgotten.SelectMany(person => PersonDesk.Forgetting(region, person)));
        }, cancellation);
        if (forgets)
            await persons.TakeAwayAsync();
        return outcome;

        Decided<Outcome> Record(Outcome outcome, IEnumerable<NpgsqlBatchCommand>? more = null) =>
            Decided<Outcome>.Record(outcome, [.. more ?? [], .. also?.Invoke(outcome) ?? []]);
    }

    /// <summary>Refuses a request of somebody else.</summary>
    public Task<Outcome> RejectAsync(
        Region region, string id, string reason, Headers headers,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also = null, CancellationToken cancellation = default) =>
        SayAsync(region, id, headers, (_, mayNow, today) => new RejectRequest(
            new(id, 0, headers.Actor, reason.Trim(), today), MayNow(headers, mayNow)), also, cancellation);

    /// <summary>Takes back a request of one's own.</summary>
    public Task<Outcome> WithdrawAsync(
        Region region, string id, string? reason, Headers headers,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also = null, CancellationToken cancellation = default) =>
        SayAsync(region, id, headers, (_, _, today) => new WithdrawRequest(
            new(id, 0, headers.Actor, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), today)),
            also, cancellation);

    // The operator of the machine records for the person named; who that may be, nobody can look up.
    private static bool MayNow(Headers headers, IReadOnlyCollection<string> mayNow) =>
        !headers.IsAccount || mayNow.Any(one => ApprovalRequest.IsSame(one, headers.Actor));

    private static Decided<Outcome> Nothing(RegionAppend append, DecidedCommand approved, string id)
    {
        if (approved.Decision.Refusal is not null)
            return Decided<Outcome>.Nothing(Outcome.Of(approved));
        var done = ((ApprovalRequest)append.Stream(approved.Command.Stream).State).CarriedOut!;
        return Decided<Outcome>.Nothing(new(
            OutcomeStatus.Already, approved.Command.Stream, approved.Version, done.Seqs.LastOrDefault(), null, [])
        {
            Request = id,
        });
    }

    private Task<Outcome> SayAsync(
        Region region, string id, Headers headers,
        Func<ApprovalRequest, IReadOnlyCollection<string>, LocalDate, ICommand> command,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also, CancellationToken cancellation) =>
        DecideAsync(region, id, headers, (append, request, mayNow, today) =>
        {
            var outcome = Outcome.Of(append.Decide(command(request, mayNow, today), headers)) with { Request = id };
            return Task.FromResult(outcome.Refusal is null
                ? Decided<Outcome>.Record(outcome, also?.Invoke(outcome))
                : Decided<Outcome>.Nothing(outcome));
        }, cancellation);

    private Task<Outcome> DecideAsync(
        Region region, string id, Headers headers,
        Func<RegionAppend, ApprovalRequest, IReadOnlyCollection<string>, LocalDate, Task<Decided<Outcome>>> decide,
        CancellationToken cancellation) =>
        // Any of its facts stands on its stream and in its view; the withdrawal is only what names them.
        Retry.AppendAsync<Outcome>(store, region.Code, Wanted.By(
            region.Code, new WithdrawRequest(new(id, 0, headers.Actor, null, default))), async append =>
        {
            var request = (ApprovalRequest)append.Stream(ApprovalRequest.StreamOf(id)).State;
            IReadOnlyCollection<string> mayNow = request.Asked is { } asked
                ? await MayAsync(
                    append, region, asked, [.. request.Given.Select(one => one.By).Append(headers.Actor).Distinct()],
                    cancellation)
                : [];
            return await decide(append, request, mayNow, append.RecordedAt.InZone(region.Zone).Date);
        }, cancellation, () => vault.PrepareAsync(store.Database, cancellation));

    // By the roles of today, whoever had which when the request was made.
    private async Task<IReadOnlyCollection<string>> MayAsync(
        RegionAppend append, Region region, ApprovalRequested asked, IReadOnlyCollection<string> accounts,
        CancellationToken cancellation)
    {
        var approvers = ApprovalRules.Of(asked.Deed, asked.On).Approvers;
        var roles = await rolesOf(append.Connection, region, accounts, cancellation);
        return [.. accounts.Where(account => roles[account].Any(role => approvers.Contains(role)))];
    }

    // The facts are the maker's; the approver's name stands in those of the request.
    private async Task<(Outcome Outcome, IReadOnlyList<PersonId> Forgotten)> CarryOutAsync(
        RegionAppend append, ApprovalRequest request, IReadOnlyCollection<string> mayNow, LocalDate today,
        Headers headers, CancellationToken cancellation)
    {
        var asked = request.Asked!;
        var commands = await ApprovedCommands.OfAsync(append, asked, cancellation);
        var hash = commands is null ? "" : ApprovedCommands.HashOf(commands);
        var maker = new Headers(asked.Maker, ApprovalRequest.StreamOf(asked.Id), Reason: asked.Reason);
        var seqs = new List<long>();
        foreach (var command in hash == asked.Sha256 ? commands! : [])
        {
            var seen = await SeenUnderLock.AgainAsync(append, command, store.Clock, cancellation);
            var decided = append.Decide(seen, maker);
            if (decided.Decision.Refusal is not null)
                return (Outcome.Of(decided), []);
            seqs.Add(decided.Fact!.Seq);
        }

        var done = append.Decide(
            new CarryOutRequest(new(asked.Id, 0, hash, [], [.. seqs], today), mayNow), headers);
        return (Outcome.Of(done), commands is null
            ? []
            : [.. commands.OfType<ForgetPerson>().Select(command => command.Forgotten.Person)]);
    }
}
