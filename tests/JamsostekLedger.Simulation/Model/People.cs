namespace JamsostekLedger.Simulation.Model;

/// <summary>What the vault knows of whom rows name.</summary>
internal static class People
{
    /// <summary>The name under which a NIK became known; null where nobody said one.</summary>
    public static string? Name(Book book, string nik) =>
        book.Of("roster").FirstOrDefault(entry => entry["nik"] == nik)?["name"];

    /// <summary>The telephone number as it was corrected last.</summary>
    public static string? Phone(Book book, string nik) =>
        book.Of("person-corrections").LastOrDefault(entry => entry["nik"] == nik)?["phone"];

    /// <summary>Holds what a row comes to against what is known of its people.</summary>
    public static Verdict Weigh(Book book, Entry entry, Verdict verdict)
    {
        if (verdict.Rule is not null)
            return verdict;
        if (entry.Kind == "roster")
            return Name(book, entry["nik"]) is { } known && known != entry["name"] ? "person-differs" : verdict;
        if (entry.Kind != "person-corrections")
            return verdict;
        var isSaid = Phone(book, entry["nik"]) == entry["phone"];
        return !book.Entries.Any(other => other.Kind != entry.Kind && other["nik"] == entry["nik"]) ? "person-unknown"
            : verdict.Stands ? isSaid ? verdict : "key-differs"
            : isSaid ? "correction-changes-nothing"
            : verdict;
    }
}
