namespace JamsostekLedger.Demonstration;

/// <summary>
/// Gianyar's list of stage II: 2,429 workers of its seventy villages, those of whom claims tell among them. Six who
/// died are replaced by a later list, which names others twice and spells some wrongly, as such lists do; the civil
/// registry corrects the NIK of three.
/// </summary>
internal static class GianyarPeople
{
    /// <summary>The rows of the later list that nobody should record.</summary>
    public const int Wrong = 11;

    private const ulong Seed = 5104_2429;
    private const int LastSerial = 9999;
    private static readonly DateOnly ReplacedUntil = new(2024, 9, 1);
    private static readonly string[] Occupations =
        [
            "petani", "petani", "buruh tani", "peternak", "perajin kayu", "perajin perak", "perajin anyaman",
            "pedagang pasar", "pedagang canang", "penjahit", "tukang bangunan", "buruh bangunan", "penari",
        ];

    /// <summary>The list, the later one, and who ended.</summary>
    public static IReadOnlyList<PeopleFile> Compose(IReadOnlyList<ClaimRow> claims)
    {
        var programme = Gianyar.StageTwo;
        var places = Places.Of(Gianyar.Code);
        var lists = new WorkerLists(places, NameParts.Balinese, Seed);
        var listed = lists.List(
            lists.Uneven(places.Villages, programme.Workers), Occupations, WorkerLists.Told(claims, programme));
        RosterRow[] roster =
        [
            .. listed.Select(
                (worker, index) => RosterRow.Of(worker, programme) with { MembershipNumber = Kpj(index) }),
        ];

        var dead = claims.Where(row => row.Cover.Programme == programme.Code && row.Component == "biaya pemakaman"
                && row.EventDate < ReplacedUntil)
            .Select(row => (row.EventDate, Row: roster.Single(at => at.Listed.Person.Nik == row.Worker.Nik))).ToList();
        RosterRow[] replacements =
        [
            .. dead.Select((gone, index) => RosterRow.Of(
                lists.Draw(gone.Row.Listed.Village, Occupations), programme, NextMonth(gone.EventDate)) with
            {
                MembershipNumber = Kpj(roster.Length + index),
            }),
        ];
        return
        [
            PeopleFile.Of("roster", "tahap-2", roster),
            PeopleFile.Of("roster", "tahap-2-susulan", [.. Later(roster, replacements)]) with { Refused = Wrong },
            PeopleFile.Of("endings", "tahap-2",
            [
                .. dead.Zip(replacements, (gone, replacement) => new EndingRow(
                    gone.Row.Listed.Person, programme.Code, gone.EventDate, "died",
                    $"Akta kematian 5104-KM-{gone.EventDate:yyyyMMdd}", replacement.Listed.Person)),
            ]),
            PeopleFile.Of("nik-corrections", "dukcapil",
            [
                .. listed.Where((_, index) => index % 1_000 == 250).Select(worker => new NikCorrectionRow(
                    worker.Person, Right(worker.Person), new(2024, 10, 21), "Surat Disdukcapil 470/1182/2024")),
            ]),
            .. GianyarCases.Compose(claims),
        ];
    }

    // Three rows of the first list again, word for word, are nothing new, nor is a row that stands twice in this one.
    private static IEnumerable<RosterRow> Later(RosterRow[] roster, RosterRow[] replacements)
    {
        var september = new DateOnly(2024, 9, 1);
        var last = replacements[^1];
        return
        [
            .. replacements, last, .. roster[100..103],
            // On the first list already, put forward once more by their villages.
            .. roster.Where((_, index) => index % 300 == 7).Take(8).Select(row => row with { Start = september }),
            // One village says that the worker is its own, another says so too.
            last with { Listed = last.Listed with { Village = roster[0].Listed.Village } },
            Misspelt(roster[200], person => person with { Nik = person.Nik[..^1] }),
            Misspelt(roster[201], person => person with { Woman = !person.Woman }),
        ];
    }

    private static RosterRow Misspelt(RosterRow row, Func<Person, Person> slip) =>
        row with { Listed = row.Listed with { Person = slip(row.Listed.Person) } };

    // The list had the wrong count within the day of birth.
    private static string Right(Person person) => $"{person.Nik[..12]}{LastSerial}";

    private static DateOnly NextMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);

    private static string Kpj(int index) => $"245104{index + 1:00000}";
}
