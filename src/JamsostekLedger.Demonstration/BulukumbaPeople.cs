namespace JamsostekLedger.Demonstration;

/// <summary>
/// Bulukumba's list on its way through verification: every village and district has answered and so has the civil
/// registry; BPJS has for seven districts of ten, and the decree names the workers of four, who are enrolled.
/// </summary>
internal sealed class BulukumbaPeople
{
    /// <summary>Workers whom the villages propose.</summary>
    public const int Proposed = 3_600;

    /// <summary>Those of them who are too old to be registered.</summary>
    public const int TooOld = 66;

    private const int DistrictsAnsweredByBpjs = 7;
    private const int DistrictsDecreed = 4;
    private const ulong Seed = 7302_2025;
    private static readonly DateOnly OldFrom = new(1950, 1, 1);
    private const int OldDays = 9 * 365;

    private static readonly string[] Occupations =
        [
            "petani", "buruh tani", "nelayan", "pembudidaya rumput laut", "perajin perahu", "pedagang pasar",
            "pedagang ikan", "pengemudi bentor", "buruh bangunan", "penjahit", "peternak", "penyadap karet",
        ];

    private readonly List<PeopleFile> _files = [];
    private readonly ProgrammeRow _programme;
    private readonly List<District> _districts;
    private readonly SplitMix64 _random;
    private readonly HashSet<Listed> _old;
    private List<Listed> _left;

    /// <summary>Goes through the stages.</summary>
    public BulukumbaPeople(ProgrammeRow programme)
    {
        var places = Places.Of(Bulukumba.Code);
        var lists = new WorkerLists(places, NameParts.Bugis, Seed);
        (_programme, _random, _districts) = (programme, lists.Random, [.. places.Districts]);
        var listed = lists.List(lists.Uneven(places.Villages, Proposed - TooOld), Occupations, []);
        _old =
        [
            .. places.Villages.Take(TooOld).Select(village => lists.Draw(village, Occupations, OldFrom, OldDays)),
        ];
        _left = [.. listed.Concat(_old).OrderBy(worker => worker.Person.Nik[..6], StringComparer.Ordinal)];

        Propose();
        Check("village", _districts.Count, new(2025, 3, 10), daysBetween: 2, VillageOffice,
            ("deceased", 31), ("moved", 47), ("no-work", 58), ("other", 12));
        Check("district", _districts.Count, new(2025, 4, 7), daysBetween: 2, at => $"Camat {at.District.Name}",
            ("over-age", TooOld), ("duplicate", 39), ("wage-earner", 44));
        Check("registry", _districts.Count, new(2025, 5, 20), daysBetween: 0, _ => "Dinas Dukcapil",
            ("not-found", 83), ("deceased", 17), ("moved", 21));
        Check("bpjs", DistrictsAnsweredByBpjs, new(2025, 6, 16), daysBetween: 3, _ => "BPJS Ketenagakerjaan Bulukumba",
            ("duplicate", 96), ("wage-earner", 38));
        Check("decree", DistrictsDecreed, new(2025, 9, 22), daysBetween: 0, _ => "Bagian Hukum Setda",
            ("other", 4));
        _files.Add(PeopleFile.Of("roster", "rentan", [.. _left.Select(at => RosterRow.Of(at, programme, Start))]));
    }

    /// <summary>The month from which those are enrolled whom the decree names.</summary>
    public static DateOnly Start { get; } = new(2025, 11, 1);

    /// <summary>The proposals, the answers of each stage, and the roster.</summary>
    public IReadOnlyList<PeopleFile> Files => _files;

    /// <summary>How many are enrolled.</summary>
    public int Enrolled => _left.Count;

    private void Propose() => _files.Add(PeopleFile.Of("proposals", "rentan",
    [
        .. _left.Select(worker => new ProposalRow(
            worker, _programme.Code, Day(new(2025, 2, 10), _districts.IndexOf(worker.Village.District)))),
    ]));

    // The workers of so many districts are answered for; those who pass are asked about by the next stage.
    private void Check(
        string stage, int districts, DateOnly from, int daysBetween, Func<Village, string> checkedBy,
        params (string Reason, int Workers)[] rejected)
    {
        List<Listed> asked = [.. _left.Where(worker => _districts.IndexOf(worker.Village.District) < districts)];
        var why = new Dictionary<Listed, string>();
        foreach (var (reason, workers) in rejected)
            if (reason == "over-age")
                foreach (var worker in asked.Where(_old.Contains))
                    why[worker] = reason;
            else
                for (var left = workers; left > 0;)
                    if (_random.Pick(asked) is var worker && !_old.Contains(worker) && why.TryAdd(worker, reason))
                        left--;

        _files.Add(PeopleFile.Of("verifications", stage,
        [
            .. asked.Select(worker => new CheckRow(
                worker.Person, _programme.Code, stage, why.GetValueOrDefault(worker),
                Day(from, daysBetween * _districts.IndexOf(worker.Village.District)), checkedBy(worker.Village),
                $"BA-{stage.ToUpperInvariant()}/{worker.Village.District.Code}/2025")),
        ]));
        _left = [.. asked.Where(worker => !why.ContainsKey(worker))];
    }

    private static string VillageOffice(Village at) => $"Pemerintah {(at.IsDesa ? "Desa" : "Kelurahan")} {at.Name}";

    private static DateOnly Day(DateOnly from, int days) => WorkingDays.OnOrAfter(from.AddDays(days));
}
