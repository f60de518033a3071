namespace JamsostekLedger.Demonstration;

/// <summary>Badung's lists of 2024: vulnerable workers, contract staff, workers of the traditional villages.</summary>
internal static class BadungPeople
{
    private const ulong Seed = 5103_35000;
    private static readonly DateOnly From = new(2024, 1, 1);

    private static readonly string[] Informal =
        [
            "petani", "buruh tani", "nelayan", "pedagang kaki lima", "pedagang pasar", "pedagang canang",
            "pengemudi ojek", "tukang parkir", "buruh bangunan", "tukang kayu", "penjahit", "pekerja rumah tangga",
            "pemulung", "peternak", "tukang suun",
        ];

    private static readonly string[] Staff =
        [
            "tenaga administrasi", "tenaga administrasi", "guru kontrak", "petugas kebersihan", "petugas pertamanan",
            "satuan pengamanan", "pengemudi dinas", "petugas pemadam", "tenaga kesehatan", "operator komputer",
        ];

    private static readonly string[] Traditional =
        ["pecalang", "prajuru desa adat", "pemangku", "juru arah", "petugas kebersihan desa adat", "sekaa gong"];

    /// <summary>The three lists.</summary>
    public static IReadOnlyList<PeopleFile> Compose(IReadOnlyList<ClaimRow> claims)
    {
        var places = Places.Of(Badung.Code);
        var lists = new WorkerLists(places, NameParts.Balinese, Seed);

        PeopleFile Roster(string name, ProgrammeRow programme, string[] occupations)
        {
            var listed = lists.List(
                lists.Uneven(places.Villages, programme.Workers), occupations,
                WorkerLists.Told(claims, programme, alive: From));
            return PeopleFile.Of("roster", name, [.. listed.Select(at => RosterRow.Of(at, programme, From))]) with
            {
                IsLarge = true,
            };
        }

        return
        [
            Roster("adat", Badung.Adat, Traditional), Roster("kontrak", Badung.Contract, Staff),
            Roster("ucok", Badung.Ucok, Informal),
        ];
    }
}
