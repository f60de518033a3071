namespace JamsostekLedger.Demonstration;

/// <summary>
/// The cases of Bengkayang's palm workers and border villages: the deaths that were paid, and what is open in 2026. One
/// waits for documents, one for its payment, one is decided and unpaid, one was rejected while the cover had lapsed and
/// is looked at again, two accidents are under way.
/// </summary>
internal static class BengkayangCases
{
    private const int Border = 12;

    /// <summary>The files of the cases.</summary>
    /// <param name="claims">The register of payments.</param>
    /// <param name="border">The list of the border villages, from which the open cases come.</param>
    public static IReadOnlyList<PeopleFile> Compose(IReadOnlyList<ClaimRow> claims, IReadOnlyList<Listed> border)
    {
        var book = new CaseBook();
        foreach (var paid in claims
                     .Where(row => row.Benefit == "JKM" && (row.Cover.Programme == Bengkayang.Palm.Code
                         || row.Cover.Programme == Bengkayang.Border.Code))
                     .GroupBy(row => row.ClaimNumber))
            // The second membership of one who had two paid the funeral again.
            book.Precede([.. paid], paid.First().Cover.Programme == Bengkayang.Border.Code ? "other-difference" : null);

        Deaths(book, border);
        Accidents(book, border);
        return book.Files;
    }

    private static void Deaths(CaseBook book, IReadOnlyList<Listed> border)
    {
        const string waiting = "JKM-6107-2026-90001";
        Death(book, waiting, border[Border], new(2026, 9, 2), new(2026, 9, 7));
        book.FilePapers(waiting, new(2026, 9, 14), "death-deed", "bank-book");
        book.Apply(new(waiting, new(2026, 9, 14), "Formulir 4/901"));
        book.Step(new(waiting, "documents-missing", new(2026, 9, 16), Missing: "death-deed; bank-book"));

        const string late = "JKM-6107-2026-90002";
        Death(book, late, border[Border + 10], new(2026, 8, 11), new(2026, 8, 14));
        book.FilePapers(late, new(2026, 8, 24));
        book.Name(new HeirRow(late, "Ahli waris pertama", "spouse", 2, new(2026, 8, 20), "SKAW 902/2026"));
        book.Name(new HeirRow(late, "Ahli waris kedua", "child", 1, new(2026, 8, 20), "SKAW 902/2026"));
        book.Apply(new(late, new(2026, 8, 24), "Formulir 4/902"));
        book.Step(new(late, "documents-complete", new(2026, 8, 26)));
        book.Step(new(late, "verification", new(2026, 8, 27)));

        const string decided = "JKM-6107-2026-90003";
        Death(book, decided, border[Border + 20], new(2026, 7, 3), new(2026, 7, 6));
        book.FilePapers(decided, new(2026, 7, 13));
        book.Name(new HeirRow(decided, "Ahli waris pertama", "spouse", 1, new(2026, 7, 10), "SKAW 903/2026"));
        book.Apply(new(decided, new(2026, 7, 13), "Formulir 4/903"));
        book.Step(new(decided, "documents-complete", new(2026, 7, 14)));
        book.Step(new(decided, "verification", new(2026, 7, 14)));
        book.Decide(new(decided, "PEN/903/2026", new(2026, 7, 15), 20_000_000, 12_000_000, 10_000_000));

        // Died while the villages' cover had lapsed; what the regency paid in August settled the months.
        const string reopened = "JKM-6107-2025-90004";
        Death(book, reopened, border[Border + 30], new(2025, 7, 22), new(2025, 7, 25));
        book.Apply(new(reopened, new(2025, 7, 28), "Formulir 4/904"));
        book.Step(new(reopened, "rejection", new(2025, 8, 4), Reason: "premium-lapsed", Evidence: "B/904/VIII/2025"));
        book.Step(new(
            reopened, "reopening", new(2025, 9, 15), Reason: "arrears-settled", Evidence: "Surat Bupati 500/117/2025"));
    }

    private static void Accidents(CaseBook book, IReadOnlyList<Listed> border)
    {
        const string treated = "JKK-6107-2026-90005";
        var fell = border[Border + 40];
        book.Tell(new(
            treated, "JKK", Bengkayang.Border.Code, fell.Person, new(2026, 9, 21), "10:20", new(2026, 9, 21), "16:45",
            "Ketua kelompok tani", $"Desa {fell.Village.Name}", "jatuh dari pohon lada"));
        book.Report(new(treated, "stage-one", new(2026, 9, 24), "09:10", Evidence: "3 KK 1/905"));
        book.Report(new(treated, "treatment", new(2026, 9, 24)));

        const string healed = "JKK-6107-2026-90006";
        var cut = border[Border + 50];
        book.Tell(new(
            healed, "JKK", Bengkayang.Border.Code, cut.Person, new(2026, 6, 8), "07:30", new(2026, 6, 8), "11:00",
            "Kepala dusun", $"Desa {cut.Village.Name}", "terkena parang"));
        book.Report(new(healed, "stage-one", new(2026, 6, 9), "08:00", Evidence: "3 KK 1/906"));
        book.Report(new(healed, "treatment", new(2026, 6, 9)));
        book.Apply(new(
            healed, new(2026, 8, 10), "3a KK 2/906", "partial-disability", new(2026, 8, 9), 2, "5", 350_000,
            1_875_000));
    }

    private static void Death(CaseBook book, string claim, Listed worker, DateOnly died, DateOnly told)
    {
        book.Tell(new(
            claim, "JKM", Bengkayang.Border.Code, worker.Person, died, null, told, null, "Kepala dusun",
            $"Desa {worker.Village.Name}", null));
        book.Name(new ChildRow(claim, "Anak pertama", died.AddYears(-9), "SD", told));
    }
}
