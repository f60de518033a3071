using System.Collections.Immutable;
using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>The state of one worker's stream: the worker's place in each programme.</summary>
public sealed record Worker : IState<Worker>
{
    private const string Prefix = "worker/";

    /// <inheritdoc/>
    public static Worker Empty { get; } = new();

    /// <summary>The worker in each programme, by its code.</summary>
    public ImmutableSortedDictionary<string, RosterMember> Programmes { get; private init; } =
        ImmutableSortedDictionary.Create<string, RosterMember>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Refusal? Fault { get; private init; }

    /// <summary>What is posted of how far cover reaches, day by day.</summary>
    internal ImmutableDictionary<CoverReach, long> Reached { get; private init; } =
        ImmutableDictionary<CoverReach, long>.Empty;

    /// <summary>Whether that is what the worker's places in programmes say of each day.</summary>
    public bool IsReachPosted => !Steps.Difference(Posted, CoverReach.Of(Programmes.Values)).Any();

    /// <summary>
    /// The enrolment whose paid months reach furthest: when nothing more is paid, cover ends after them. Null where
    /// no running enrolment has a paid month.
    /// </summary>
    public RosterMember? Furthest => FurthestOf(Programmes.Values);

    /// <summary>The worker whose places in programmes these are.</summary>
    public static Worker Of(IEnumerable<RosterMember> places) => Empty with
    {
        Programmes = Empty.Programmes.SetItems(places.Select(member =>
            KeyValuePair.Create(member.Listing.Programme, member))),
    };

    /// <summary>The stream of a worker.</summary>
    public static string StreamOf(PersonId worker) => $"{Prefix}{worker}";

    /// <summary>The same of one worker's places in programmes, in any order: of two that reach as far, the first by
    /// code.</summary>
    public static RosterMember? FurthestOf(IEnumerable<RosterMember> places) => places
        .Where(member => member.CoveredUntil is not null)
        .OrderBy(member => member.Listing.Programme, StringComparer.Ordinal).MaxBy(member => member.CoveredUntil);

    /// <summary>The worker in one programme, or null.</summary>
    public RosterMember? In(string programme) => Programmes.GetValueOrDefault(programme);

    /// <summary>The same as long as a list of the programme names the worker: one that was voided does not.</summary>
    public RosterMember? Listed(string programme) => In(programme) is { Unlisted: null } member ? member : null;

    /// <summary>The cover that the worker's places in all programmes make, as looked at on a day.</summary>
    public CoverTimeline TimelineOn(LocalDate day) => CoverTimeline.Of(
        Programmes.Values.SelectMany(member => member.Terms.Select(term =>
            new Membership(member.Listing.Programme, term.Start, term.EndedOn, term.LastMonth))),
        Programmes.Values.SelectMany(member => member.Paid.Select(paid =>
            new PaidMonths(paid.From, paid.To, paid.PaidOn, member.Listing.Programme, paid.Fund))),
        day, CoverRules.Shipped);

    /// <inheritdoc/>
    public Worker Evolve(LedgerEvent fact)
    {
        if (RosterMember.KeyOf(fact) is not { } key)
            return this;

        var programme = key[..key.LastIndexOf('/')];
        var place = In(programme) ?? RosterMember.Empty;
        var after = this with
        {
            Programmes = Programmes.SetItem(programme, place.Evolve(fact)), Fault = Fault ?? place.Unfit(fact),
        };
        var reached = Reached;
        foreach (var (at, change) in after.ReachAfter(fact, this))
            reached = reached.SetItem(at, reached.GetValueOrDefault(at) + change);
        return after with { Reached = reached };
    }

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Worker after) => WorkerPosting.Of(fact, this, after);

    /// <summary>What a fact changes of how far cover reaches.</summary>
    internal IEnumerable<(CoverReach At, long Change)> ReachAfter(LedgerEvent fact, Worker before)
    {
        if (fact is CoverSettled)
            return Steps.Difference(before.Posted, CoverReach.Of(Programmes.Values));
        var (from, to) = (CoverReach.Now(before, fact.ValueDate), CoverReach.Now(this, fact.ValueDate));
        return from == to ? [] : [.. from is { } gone ? [(gone, -1L)] : Array.Empty<(CoverReach, long)>(),
            .. to is { } come ? [(come, 1L)] : Array.Empty<(CoverReach, long)>()];
    }

    private IEnumerable<(CoverReach, long)> Posted => Reached.Select(step => (step.Key, step.Value));
}
