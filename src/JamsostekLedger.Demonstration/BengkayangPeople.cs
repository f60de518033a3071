namespace JamsostekLedger.Demonstration;

/// <summary>
/// Bengkayang's lists: a hundred of each of 122 villages, the same again the year after without those who died, palm
/// workers, and the border villages, nine of whose workers are palm workers too.
/// </summary>
internal static class BengkayangPeople
{
    /// <summary>Workers whom two lists name for the same months.</summary>
    public const int Doubles = 9;

    /// <summary>A district of both: those who are on two lists live there.</summary>
    public const string AtTheBorderAndPalm = "Jagoi Babang";

    private const int OfEachVillage = 100;
    private const ulong Seed = 6107_12200;

    private static readonly string[] Villagers =
        [
            "petani padi", "petani jagung", "petani lada", "penyadap karet", "buruh tani", "peternak", "nelayan",
            "pedagang kecil", "tukang kayu", "buruh bangunan", "perajin anyaman", "kader posyandu",
        ];

    private static readonly string[] PalmWorkers =
        [
            "pemanen sawit", "pemanen sawit", "perawat tanaman sawit", "pemupuk sawit", "pengangkut tandan",
            "petani sawit",
        ];

    private static readonly string[] PalmDistricts =
        [
            "Sungai Raya", "Ledo", "Seluas", "Sanggau Ledo", "Jagoi Babang", "Teriak", "Lumar", "Lembah Bawang",
            "Tujuh Belas",
        ];

    /// <summary>The lists, and who ended.</summary>
    public static IReadOnlyList<PeopleFile> Compose(IReadOnlyList<ClaimRow> claims)
    {
        var places = Places.Of(Bengkayang.Code);
        var lists = new WorkerLists(places, NameParts.Dayak, Seed);
        var palm = lists.List(
            lists.Uneven(places.In(PalmDistricts), Bengkayang.Palm.Workers), PalmWorkers,
            WorkerLists.Told(claims, Bengkayang.Palm));
        var border = BorderList(lists, places, palm, claims);
        return
        [
            .. AtTheBorder(lists, border), .. OfPalm(palm, claims),
            .. OfVillages(lists, places, claims).Select(file => file with { IsLarge = true }),
            .. BengkayangCases.Compose(claims, border),
        ];
    }

    private static IEnumerable<PeopleFile> OfVillages(WorkerLists lists, Places places, IReadOnlyList<ClaimRow> claims)
    {
        (Village, int)[] quotas =
            [.. places.Villages.Where(village => village.IsDesa).Select(village => (village, OfEachVillage))];
        var (first, again) = (Bengkayang.Villages, Bengkayang.VillagesAgain);
        var listed = lists.List(quotas, Villagers, WorkerLists.Told(claims, first));
        var alive = WorkerLists.Told(claims, first, alive: again.StartsOn).ToHashSet();
        var told = WorkerLists.Told(claims, first).ToHashSet();
        IReadOnlyList<Listed> stayed =
            [.. listed.Where(worker => !told.Contains(worker.Person) || alive.Contains(worker.Person))];
        var renewed = lists.List(quotas, Villagers, WorkerLists.Told(claims, again), stayed);

        yield return PeopleFile.Of("roster", "satu-desa-100", [.. listed.Select(at => RosterRow.Of(at, first))]);
        yield return PeopleFile.Of("roster", "satu-desa-100-2025", [.. renewed.Select(at => RosterRow.Of(at, again))]);
    }

    private static IEnumerable<PeopleFile> OfPalm(IReadOnlyList<Listed> palm, IReadOnlyList<ClaimRow> claims)
    {
        var programme = Bengkayang.Palm;
        var (october, ended) = (new DateOnly(2025, 10, 31), new List<EndingRow>());
        foreach (var death in claims.Where(row => row.Cover.Programme == programme.Code
                     && row.Component == "biaya pemakaman" && row.EventDate is { Year: 2025, Month: 10 }))
            ended.Add(new(
                death.Worker, programme.Code, death.EventDate, "died",
                $"Akta kematian 6107-KM-{death.EventDate:yyyyMMdd}", null));
        // Somebody had an accident after that, when the enrolment was over.
        foreach (var gone in claims.Where(row => row.Cover.Programme == programme.Code
                     && row.Benefit == "JKK" && row.EventDate > october))
            ended.Add(new(
                gone.Worker, programme.Code, october, "no-work", "Surat perusahaan 117/SDM/X/2025", null));
        foreach (var worker in palm.Where((_, index) => index % 151 == 75)
                     .Take(BengkayangPayments.PalmWorkersEnded - ended.Count))
            ended.Add(new(
                worker.Person, programme.Code, october, (ended.Count % 3) switch
                {
                    0 => "moved",
                    1 => "no-work",
                    _ => "wage-earner",
                },
                "Surat perusahaan 117/SDM/X/2025", null));

        yield return PeopleFile.Of("roster", "sawit", [.. palm.Select(at => RosterRow.Of(at, programme))]);
        yield return PeopleFile.Of("endings", "sawit", ended);
    }

    private static IReadOnlyList<Listed> BorderList(
        WorkerLists lists, Places places, IReadOnlyList<Listed> palm, IReadOnlyList<ClaimRow> claims)
    {
        var programme = Bengkayang.Border;
        var villages = places.In(AtTheBorderAndPalm, "Siding");
        var told = WorkerLists.Told(claims, programme).ToHashSet();
        IReadOnlyList<Listed> doubles =
        [
            .. palm.Where(worker => worker.Village.District.Name == AtTheBorderAndPalm)
                .OrderByDescending(worker => told.Contains(worker.Person)).Take(Doubles),
        ];
        return
        [
            .. doubles,
            // One claim names somebody of another district, whom no list knows.
            .. lists.List(
                lists.Uneven(villages, BengkayangPayments.AtTheBorder - Doubles), Villagers,
                told.Where(worker => worker.District == "Siding")),
        ];
    }

    private static IEnumerable<PeopleFile> AtTheBorder(WorkerLists lists, IReadOnlyList<Listed> listed)
    {
        var programme = Bengkayang.Border;
        yield return PeopleFile.Of("roster", "perbatasan", [.. listed.Select(at => RosterRow.Of(at, programme))]);

        // In the year that is prepaid one dies and one moves, and others take their months; a third finds a wage.
        Listed[] instead = [lists.Draw(listed[40].Village, Villagers), lists.Draw(listed[90].Village, Villagers)];
        yield return PeopleFile.Of("roster", "perbatasan-pengganti",
        [
            RosterRow.Of(instead[0], programme, new(2026, 2, 1)), RosterRow.Of(instead[1], programme, new(2026, 4, 1)),
        ]);
        yield return PeopleFile.Of("endings", "perbatasan",
        [
            Ending(listed[40], new(2026, 1, 18), "died", "Akta kematian 6107-KM-20260118", instead[0]),
            Ending(listed[90], new(2026, 3, 9), "moved", "Surat pindah 475/31/III/2026", instead[1]),
            Ending(listed[140], new(2026, 5, 20), "wage-earner", "Surat perusahaan 58/HRD/V/2026", null),
        ]);
    }

    private static EndingRow Ending(Listed worker, DateOnly on, string why, string evidence, Listed? instead) =>
        new(worker.Person, Bengkayang.Border.Code, on, why, evidence, instead?.Person);
}
