using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>
/// Documents changed which months of one worker are paid, by whom and since when. The fact keeps the difference to
/// what was recorded before.
/// </summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Number">Which settlement of the worker in the programme, from 1.</param>
/// <param name="On">Latest day of its runs.</param>
/// <param name="Added">Runs of months that hold now.</param>
/// <param name="Dropped">Runs that were recorded and hold no longer.</param>
public sealed record CoverSettled(
    PersonId Worker,
    string Programme,
    int Number,
    LocalDate On,
    ImmutableArray<CoverRun> Added,
    ImmutableArray<CoverRun> Dropped) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"cover settled {Worker} {Programme} {Number}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Worker];

    /// <inheritdoc/>
    public override LedgerEvent? Until(LocalDate? day)
    {
        if (!(ValueDate > day))
            return this;
        var (added, dropped) = (Until(Added, day.Value), Until(Dropped, day.Value));
        // Months that were given back later than the day are dropped and added alike.
        foreach (var run in dropped)
        {
            if (added.FirstOrDefault(other => run == other with { JkkRate = null, JkmRate = null }) is { } same)
                (added, dropped) = (added.Remove(same), dropped.Remove(run));
        }

        return added.IsEmpty && dropped.IsEmpty ? null : this with { Added = added, Dropped = dropped };
    }

    /// <summary>The fact that leads from what is recorded to what it should be; null for nothing.</summary>
    /// <param name="member">The worker in the programme.</param>
    /// <param name="recorded">Runs as recorded.</param>
    /// <param name="reckoned">Runs as the documents have them.</param>
    public static CoverSettled? Between(
        RosterMember member, IEnumerable<CoverRun> recorded, IEnumerable<CoverRun> reckoned)
    {
        List<CoverRun> before = CoverRun.Joined(recorded), after = CoverRun.Joined(reckoned);
        if (before.SequenceEqual(after.Select(run => run with { JkkRate = null, JkmRate = null })))
            return null;

        // Month by month, so that a fact holds no more than what differs.
        var dropped = before.SelectMany(run => run.Apart()).ToList();
        var added = new List<CoverRun>();
        foreach (var run in after)
            foreach (var month in run.Apart())
                if (!dropped.Remove(month))
                    added.Add(month with { JkkRate = run.JkkRate, JkmRate = run.JkmRate });
        return Of(member, CoverRun.Joined(added), CoverRun.Joined(dropped));
    }

    /// <summary>The fact that only posts again how far a worker's cover reaches.</summary>
    public static CoverSettled Reaching(RosterMember member) => new(
        member.Worker, member.Listing.Programme, (member.Settlements ?? 0) + 1,
        // Of a list that was voided only what is recorded of months is left.
        member.Terms.Select(term => term.EndedOn ?? term.Start.OnDayOfMonth(1))
            .DefaultIfEmpty(member.Recorded.Select(run => run.ReleasedOn ?? run.PaidOn).DefaultIfEmpty().Max()).Max(),
        [], []);

    private static ImmutableArray<CoverRun> Until(ImmutableArray<CoverRun> runs, LocalDate day) =>
        [.. runs.Where(run => run.PaidOn <= day).Select(run => run with
        {
            ReleasedOn = run.ReleasedOn > day ? null : run.ReleasedOn,
        })];

    private static CoverSettled? Of(RosterMember member, List<CoverRun> added, List<CoverRun> dropped) =>
        added.Count + dropped.Count == 0 ? null : new(
            member.Worker, member.Listing.Programme, (member.Settlements ?? 0) + 1,
            added.Concat(dropped).Max(run => LocalDate.Max(run.PaidOn, run.ReleasedOn ?? run.PaidOn)),
            [.. added], [.. dropped]);

    /// <summary>Whether it says the same, run by run.</summary>
    public bool Equals(CoverSettled? other) => other is not null
        && (Worker, Programme, Number, On) == (other.Worker, other.Programme, other.Number, other.On)
        && Added.SequenceEqual(other.Added) && Dropped.SequenceEqual(other.Dropped);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Worker, Number);
}
