namespace JamsostekLedger.Host.Pages.Protected;

/// <summary>What the page on who is protected says.</summary>
public static class ProtectedWords
{
    public static readonly Text Title = new("Berapa yang terlindungi", "How many are protected");
    public static readonly Text Lead = new(
        "Satu pertanyaan dengan tiga jawaban, masing-masing dengan namanya. Kepesertaan yang programnya sudah berakhir atau perlindungannya sudah gugur tidak dihitung.",
        "One question with three answers, each under its name. A membership whose programme is over or whose cover has lapsed does not count.");
    public static readonly Text Today = new("hari ini", "today");
    public static readonly Text Persons = new("Orang", "Persons");
    public static readonly Text PersonsMean = new(
        "mempunyai sedikitnya satu kepesertaan; tiap orang sekali",
        "with at least one membership; each person once");
    public static readonly Text Memberships = new("Kepesertaan", "Memberships");
    public static readonly Text MembershipsMean = new(
        "seorang dalam dua program mempunyai dua", "a person in two programmes has two");
    public static readonly Text Covered = new("Orang dengan iuran terbayar", "Persons with cover");
    public static readonly Text CoveredMean = new("iuran bulan itu sudah dibayar", "the premium of that month is paid");
    public static readonly Text InGrace = new("Masa tenggang", "In grace");
    public static readonly Text InGraceMean = new(
        "belum dibayar dan masih dapat ditutup", "unpaid, and may still be closed");
    public static readonly Text ByProgramme = new("Menurut program", "By programme");
    public static readonly Text ByVillage = new("Menurut desa", "By village");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text Village = new("Desa", "Village");
    public static readonly Text Villages = new("{0} desa", "{0} villages");
    public static readonly Text Sum = new("Seluruhnya, tiap orang sekali", "In all, each person once");
    public static readonly Text Empty = new(
        "Tidak ada kepesertaan yang berjalan pada hari ini.", "No membership runs on this day.");
}
