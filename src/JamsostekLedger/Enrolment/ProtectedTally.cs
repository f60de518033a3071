using JamsostekLedger.Cover;

namespace JamsostekLedger.Enrolment;

/// <summary>Counts who is protected on a day, worker by worker.</summary>
/// <param name="on">The day.</param>
/// <param name="isMeant">Which programmes count, by their codes; all where it is not given.</param>
public sealed class ProtectedTally(LocalDate on, Func<string, bool>? isMeant = null)
{
    private readonly Dictionary<string, ProtectedCounts> _programmes = [];
    private readonly Dictionary<(string, string), ProtectedCounts> _villages = [];
    private ProtectedCounts _total;

    /// <summary>Whether a programme that counts ever enrolled anybody.</summary>
    public bool HasRoster { get; private set; }

    /// <summary>One worker more.</summary>
    /// <param name="worker">The worker as known on the day.</param>
    public void Add(Worker worker)
    {
        var meant = worker.Programmes.Values.Where(member =>
            !member.Terms.IsEmpty && isMeant?.Invoke(member.Listing.Programme) != false).ToList();
        HasRoster |= meant.Count > 0;
        var places = meant.FindAll(member => member.Terms.Any(Runs));
        // Whoever has no membership that could run needs no timeline.
        if (places.Count == 0)
            return;
        var status = worker.TimelineOn(on).On(on)?.Status;
        var covered = status is CoverStatus.Covered or CoverStatus.Prepaid ? 1 : 0;
        var grace = status == CoverStatus.Grace ? 1 : 0;
        if (status is CoverStatus.Lapsed or CoverStatus.Ended)
            return;

        _total += new ProtectedCounts(1, places.Count, covered, grace);
        foreach (var place in places)
            _programmes[place.Listing.Programme] = _programmes.GetValueOrDefault(place.Listing.Programme)
                + new ProtectedCounts(1, 1, covered, grace);
        foreach (var village in places.GroupBy(place => (place.Listing.District, place.Listing.Village)))
            _villages[village.Key] = _villages.GetValueOrDefault(village.Key)
                + new ProtectedCounts(1, village.Count(), covered, grace);
    }

    /// <summary>The report.</summary>
    public ProtectedReport Report(string region, Instant recordedAsOf) => new(
        region, on, recordedAsOf, _total,
        [
            .. _programmes.OrderBy(line => line.Key, StringComparer.Ordinal)
                .Select(line => new ProtectedProgramme(line.Key, line.Value)),
        ],
        [
            .. _villages.OrderBy(line => line.Key.Item1, StringComparer.Ordinal)
                .ThenBy(line => line.Key.Item2, StringComparer.Ordinal)
                .Select(line => new ProtectedVillage(line.Key.Item1, line.Key.Item2, line.Value)),
        ]);

    private bool Runs(Term term) => term.Start <= on.ToYearMonth() && !(term.EndedOn < on)
        && !(term.LastMonth < on.ToYearMonth());
}
