using JamsostekLedger.Figures;

namespace JamsostekLedger.Host.Pages.Figures;

/// <summary>What the page on published figures says.</summary>
public static class FiguresWords
{
    public static readonly Text Title = new("Angka terbit terhadap buku besar", "Published figures against the ledger");
    public static readonly Text Lead = new(
        "Angka yang diumumkan media atau lembaga disimpan sebagaimana dikatakan, dengan sumbernya, dan "
        + "dibandingkan dengan jawaban buku besar.",
        "Figures that media or offices published are kept as they were said, with their source, and compared "
        + "with the ledger's own answer.");
    public static readonly Text Figure = new("Angka", "Figure");
    public static readonly Text Stated = new("Diumumkan", "Stated");
    public static readonly Text Ledger = new("Buku besar", "Ledger");
    public static readonly Text Difference = new("Selisih", "Difference");
    public static readonly Text Status = new("Keadaan", "Status");
    public static readonly Text Source = new("Sumber", "Source");
    public static readonly Text Own = new(
        "Diumumkan {0}; {1} dari {2} memberi {3}.", "Stated {0}; {1} of {2} gives {3}.");
    public static readonly Text AsOf = new("per {0}", "as of {0}");
    public static readonly Text Published = new("terbit {0}", "published {0}");
    public static readonly Text Workers = new("{0} pekerja", "{0} workers");
    public static readonly Text Claims = new("{0} klaim", "{0} claims");
    public static readonly Text Empty = new(
        "Belum ada angka terbit yang dicatat untuk daerah ini.", "No published figures are recorded for this region.");

    /// <summary>What the ledger was asked.</summary>
    public static string Question(string figure, Language language) => (figure switch
    {
        FigureQuestion.ClaimsPaid => new Text("Klaim yang dibayar", "Claims paid"),
        FigureQuestion.ClaimsPaidCount => new("Banyaknya klaim yang dibayar", "Number of claims paid"),
        FigureQuestion.BenefitsHandedOver => new(
            "Santunan yang diserahkan kepada ahli waris", "Benefits handed over to heirs"),
        "workers_enrolled" => new("Pekerja terdaftar", "Workers enrolled"),
        FigureQuestion.PersonsEnrolled => new("Orang dengan kepesertaan", "Persons with a membership"),
        FigureQuestion.Memberships => new("Kepesertaan yang berjalan", "Memberships that run"),
        FigureQuestion.PersonsCovered => new("Orang dengan iuran terbayar", "Persons with cover"),
        "coverage" => new("Cakupan kepesertaan", "Coverage"),
        "coverage_target" => new("Sasaran cakupan", "Coverage target"),
        _ => new(figure, figure),
    })[language];

    /// <summary>A status in words.</summary>
    public static string Of(FigureStatus status, Language language) => (status switch
    {
        FigureStatus.Matches => new Text("Sama persis", "Matches"),
        FigureStatus.RoundsTo => new("Sama setelah dibulatkan", "Agrees when rounded"),
        FigureStatus.Differs => new("Berbeda", "Differs"),
        FigureStatus.Inconsistent => new("Bertentangan dengan angkanya sendiri", "Contradicts its own numbers"),
        _ => new("Belum ada data di buku besar", "No data in the ledger"),
    })[language];

    /// <summary>A status as the contract spells it.</summary>
    public static string CodeOf(FigureStatus status) => status switch
    {
        FigureStatus.Matches => "matches",
        FigureStatus.RoundsTo => "rounds-to",
        FigureStatus.Differs => "differs",
        FigureStatus.Inconsistent => "inconsistent",
        _ => "no-data",
    };

    /// <summary>A value with its unit.</summary>
    public static string Value(decimal value, string unit, Spelled spelled) => unit switch
    {
        "IDR" => spelled.Full(new((long)value)),
        "percent" => spelled.Percent(value),
        "worker" => Workers.With(spelled.Language, spelled.Number(value)),
        "claim" => Claims.With(spelled.Language, spelled.Number(value)),
        _ => spelled.Number(value),
    };
}
