namespace JamsostekLedger.Simulation.Model;

/// <summary>A budget line as documents call it.</summary>
internal sealed record Line(int Year, string Account, string Programme, string Fund, int FundYear)
{
    public static Line Of(Book book, Entry entry) => new(
        YearOf(book, entry), entry["account_code"], entry["programme"], entry["fund"], (int)entry.Amount("fund_year"));

    // The year of a payment is that of the day on which money moved; what comes back goes to the line that paid it.
    private static int YearOf(Book book, Entry entry) =>
        entry.Kind != "payments" ? (int)entry.Amount("fiscal_year")
        : entry["kind"] == "STS" && Treasury.Returned(book, entry) is { } paid ? Treasury.MovedOn(paid).Year
        : Treasury.MovedOn(entry).Year;
}

/// <summary>What the treasury may record, and how a line stands.</summary>
internal static class Treasury
{
    public static LocalDate MovedOn(Entry entry) => entry.DayOrNull("transferred_on") ?? entry.Day("document_date");

    /// <summary>The SP2D that an STS gives back, in its own words for the line.</summary>
    public static Entry? Returned(Book book, Entry sts) =>
        book.Under(Keys.Of(sts.With("document_number", sts["returns"])));

    /// <summary>Why a row that gives something back has nothing to give back.</summary>
    public static string? Dangles(Book book, Entry entry) =>
        entry is { Kind: "payments" } && entry["kind"] == "STS" && Returned(book, entry) is null
            ? "sts-returns-unknown"
            : entry is { Kind: "reservations" } && entry["kind"] == "RELEASE" && entry["releases"].Length == 0
                ? "reservation-unknown"
                : null;

    public static string? Refuse(Book book, Entry entry) => (entry.Kind, entry["kind"]) switch
    {
        ("budget", _) => RefusePagu(book, entry),
        (_, "RESERVE") => RefuseReservation(book, entry),
        (_, "RELEASE") => RefuseRelease(book, entry),
        (_, "STS") => RefuseReturn(book, entry),
        _ => null,
    };

    /// <summary>The ceiling of the latest document by its date, however late it came.</summary>
    public static long Pagu(Book book, Line line) => OfLine(book, line, "budget")
        .OrderBy(entry => entry.Day("document_date")).ThenBy(entry => entry["kind"] == "DPPA")
        .ThenBy(entry => entry["document_number"], StringComparer.Ordinal)
        .Select(entry => entry.Amount("pagu")).LastOrDefault();

    public static long Reserved(Book book, Line line) =>
        Sum(book, line, "reservations", "RESERVE") - Sum(book, line, "reservations", "RELEASE");

    public static long Paid(Book book, Line line) => Sum(book, line, "payments", "SP2D");

    /// <summary>What came back in the year of the line itself.</summary>
    public static long Returned(Book book, Line line) => OfLine(book, line, "payments")
        .Where(entry => entry["kind"] == "STS" && MovedOn(entry).Year == line.Year).Sum(entry => entry.Amount());

    public static long Available(Book book, Line line) =>
        Pagu(book, line) - Reserved(book, line) - Paid(book, line) + Returned(book, line);

    public static IEnumerable<Entry> OfLine(Book book, Line line, string kind) =>
        book.Of(kind).Where(entry => Line.Of(book, entry) == line);

    /// <summary>What is left of an SP2D.</summary>
    public static long Left(Book book, Entry sp2d) => sp2d.Amount() - book.Of("payments")
        .Where(entry => entry["kind"] == "STS" && Returned(book, entry) == sp2d).Sum(entry => entry.Amount());

    /// <summary>What is left of a reservation.</summary>
    public static long LeftOf(Book book, Entry reservation) => reservation.Amount() - book.Of("reservations")
        .Where(entry => entry["releases"] == reservation["document_number"]).Sum(entry => entry.Amount());

    private static long Sum(Book book, Line line, string kind, string what) =>
        OfLine(book, line, kind).Where(entry => entry["kind"] == what).Sum(entry => entry.Amount());

    private static string? RefusePagu(Book book, Entry entry) =>
        entry.Amount("pagu") < 0 ? "pagu-negative"
        : entry.Day("document_date").Year > entry.Amount("fiscal_year") ? "document-after-fiscal-year"
        : entry.Amount("fund_year") > entry.Amount("fiscal_year") ? "fund-year-after-fiscal-year"
        : null;

    private static string? RefuseReservation(Book book, Entry entry)
    {
        var line = Line.Of(book, entry);
        return !OfLine(book, line, "budget").Any() ? "no-budget-line"
            : entry.Day("document_date").Year != line.Year ? "reservation-outside-fiscal-year"
            : entry.Amount() > Available(book, line) ? "pagu-exceeded"
            : null;
    }

    private static string? RefuseRelease(Book book, Entry entry)
    {
        var reservation = OfLine(book, Line.Of(book, entry), "reservations").FirstOrDefault(
            other => other["kind"] == "RESERVE" && other["document_number"] == entry["releases"]);
        return reservation is null ? "reservation-unknown"
            : entry.Day("document_date") < reservation.Day("document_date") ? "release-before-reservation"
            : entry.Amount() > LeftOf(book, reservation) ? "release-exceeds-reservation"
            : null;
    }

    private static string? RefuseReturn(Book book, Entry entry)
    {
        if (Returned(book, entry) is not { } paid || paid["kind"] != "SP2D")
            return "sts-returns-unknown";
        return MovedOn(entry) < paid.Day("document_date") || MovedOn(entry).Year < MovedOn(paid).Year
            ? "sts-before-sp2d"
            : entry.Amount() > Left(book, paid) ? "sts-exceeds-sp2d" : null;
    }
}
