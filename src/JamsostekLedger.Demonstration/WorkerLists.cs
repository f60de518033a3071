namespace JamsostekLedger.Demonstration;

/// <summary>
/// The workers whom a regency's villages list. No two lists name the same person unless they are made to.
/// </summary>
internal sealed class WorkerLists
{
    private readonly People _people;
    private readonly SplitMix64 _random;

    /// <summary>The workers of a regency.</summary>
    /// <param name="places">Its villages.</param>
    /// <param name="names">What its people are called.</param>
    /// <param name="seed">The chance that draws them, the same on every machine.</param>
    public WorkerLists(Places places, NameParts names, ulong seed)
    {
        _random = new(seed);
        _people = new(places.Districts, names, _random, People.OfLists);
    }

    /// <summary>The chance that lists share.</summary>
    public SplitMix64 Random => _random;

    /// <summary>Another worker of a village.</summary>
    public Listed Draw(Village village, IReadOnlyList<string> occupations) =>
        new(_people.Draw(village.District), village, _random.Pick(occupations));

    /// <summary>Another worker of a village, born on a day of so many from one on.</summary>
    public Listed Draw(Village village, IReadOnlyList<string> occupations, DateOnly from, int days) =>
        new(_people.Draw(village.District, from, days), village, _random.Pick(occupations));

    /// <summary>A list of so many from each village, in the order of the villages.</summary>
    /// <param name="quotas">The villages and how many each lists.</param>
    /// <param name="occupations">What they do.</param>
    /// <param name="known">Workers of whom claims tell already: a village of their district lists them.</param>
    /// <param name="stayed">Workers of an earlier list, who are listed again as far as there is room.</param>
    public IReadOnlyList<Listed> List(
        IReadOnlyList<(Village Village, int Workers)> quotas, IReadOnlyList<string> occupations,
        IEnumerable<Person> known, IReadOnlyList<Listed>? stayed = null)
    {
        var places = quotas.Select(quota => (quota.Village, quota.Workers, Listed: new List<Listed>())).ToList();
        foreach (var person in known)
        {
            var (village, _, listed) = places.Where(place => place.Village.District.Name == person.District)
                .MaxBy(place => place.Workers - place.Listed.Count);
            listed.Add(new(person, village, _random.Pick(occupations)));
        }

        var before = stayed?.ToLookup(worker => worker.Village);
        foreach (var (village, workers, listed) in places)
        {
            listed.AddRange(before?[village].Take(workers - listed.Count) ?? []);
            while (listed.Count < workers)
                listed.Add(Draw(village, occupations));
        }

        return [.. places.SelectMany(place => place.Listed)];
    }

    /// <summary>So many workers shared out over villages, of which some are large and most are not.</summary>
    public IReadOnlyList<(Village Village, int Workers)> Uneven(IReadOnlyList<Village> villages, int workers) =>
        [.. villages.Zip(Apportioned.Over(workers, villages.Count, _random), (village, part) => (village, (int)part))];

    /// <summary>The workers of whom a programme's claims tell, but for those who had died before a day.</summary>
    public static IReadOnlyList<Person> Told(
        IReadOnlyList<ClaimRow> claims, ProgrammeRow programme, DateOnly alive = default)
    {
        var ofProgramme = claims.Where(row => row.Cover.Programme == programme.Code).ToList();
        var dead = ofProgramme.Where(row => row.Component == "biaya pemakaman" && row.EventDate < alive)
            .Select(row => row.Worker).ToHashSet();
        return [.. ofProgramme.Select(row => row.Worker).Distinct().Where(worker => !dead.Contains(worker))];
    }
}
