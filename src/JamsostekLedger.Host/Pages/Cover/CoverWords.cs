using JamsostekLedger.Cover;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Cover;

/// <summary>What pages say of a worker's cover.</summary>
public static class CoverWords
{
    public static readonly Text Timeline = new("Garis waktu perlindungan", "Timeline of cover");
    public static readonly Text Summary = new(
        "Garis waktu perlindungan, satu baris setahun. {0} Tabel di bawah memuat hal yang sama.",
        "Timeline of cover, one row a year. {0} The table below says the same.");
    public static readonly Text Period = new("Masa", "Period");
    public static readonly Text Status = new("Keadaan", "Status");
    public static readonly Text Payers = new("Dibayar oleh", "Paid by");
    public static readonly Text Why = new("Dasar", "Rule");
    public static readonly Text Today = new("Hari yang dilihat: {0}", "Day looked at: {0}");
    public static readonly Text LapsesHere = new(
        "Gugur {0} bila tidak ada pembayaran lagi", "Lapses on {0} if nothing more is paid");
    public static readonly Text Doubled = new("dibayar lebih dari sekali", "paid more than once");
    public static readonly Text Arrears = new("tunggakan dibayar {0}", "arrears paid {0}");
    public static readonly Text Restarted = new("mulai lagi setelah gugur", "restarted after a lapse");
    public static readonly Text GiveBack = new(
        "iuran sesudah berakhir: dikembalikan atau dialihkan", "premium after the end: to be given back or moved");
    public static readonly Text Nothing = new(
        "Belum ada yang diketahui tentang perlindungan pekerja ini.", "Nothing is known of this worker's cover.");
    public static readonly Text CoveredUntil = new("Terlindungi sampai dengan", "Covered until");
    public static readonly Text LapsesOn = new("Gugur bila tidak dibayar", "Lapses if nothing is paid");
    public static readonly Text LapsedOn = new("Gugur sejak", "Lapsed since");
    public static readonly Text Start = new("Perlindungan ini mulai", "This cover began");
    public static readonly Text ReducedUntil = new(
        "JKM terbatas (tiga bulan pertama) sampai dengan", "Reduced JKM (first three months) until");
    public static readonly Text ScholarshipFrom = new(
        "Beasiswa JKM mulai, bila tiap bulan dibayar", "JKM scholarships from, if every month is paid");
    public static readonly Text PaysUntil = new("Program membayar sampai dengan", "Programmes pay until");

    /// <summary>A status in words.</summary>
    public static string Of(CoverStatus status, Language language) => (status switch
    {
        CoverStatus.Awaiting => new Text("Menunggu iuran pertama", "Awaiting first premium"),
        CoverStatus.Covered => new("Terlindungi", "Covered"),
        CoverStatus.Prepaid => new("Dibayar di muka", "Prepaid"),
        CoverStatus.Grace => new("Masa tenggang", "In grace"),
        CoverStatus.Lapsed => new("Gugur", "Lapsed"),
        CoverStatus.PaidLate => new("Terlambat dibayar, BPJS memutuskan", "Paid late, BPJS decides"),
        _ => new("Berakhir", "Ended"),
    })[language];

    /// <summary>A status in the fewest words, for the drawing.</summary>
    public static string Brief(CoverStatus status, Language language) => (status switch
    {
        CoverStatus.Awaiting => new Text("Menunggu", "Awaiting"),
        CoverStatus.Prepaid => new("Di muka", "Prepaid"),
        CoverStatus.Grace => new("Tenggang", "Grace"),
        CoverStatus.PaidLate => new("Terlambat", "Late"),
        _ => new(Of(status, Language.Indonesian), Of(status, Language.English)),
    })[language];

    /// <summary>How sure a rule is, in words.</summary>
    public static string Of(Certainty certainty, Language language) => (certainty switch
    {
        Certainty.Verified => new Text("naskah aturan dilihat", "text of the rule seen"),
        Certainty.Press => new("menurut pejabat atau media", "as officials or the press say"),
        Certainty.Disputed => new("sumber berbeda-beda", "sources disagree"),
        _ => new("anggapan umum, sumber belum ditemukan", "commonly held, no source found yet"),
    })[language];

    /// <summary>A sign for a status, so that none is told by its colour alone.</summary>
    public static string Glyph(CoverStatus status) => status switch
    {
        CoverStatus.Awaiting => "…",
        CoverStatus.Covered => "✓",
        CoverStatus.Prepaid => "»",
        CoverStatus.Grace => "!",
        CoverStatus.Lapsed => "✕",
        CoverStatus.PaidLate => "?",
        _ => "■",
    };

    /// <summary>How bad a status is, as a class of the style sheet.</summary>
    public static string Tone(CoverStatus status) => status switch
    {
        CoverStatus.Covered or CoverStatus.Prepaid => "good",
        CoverStatus.Grace or CoverStatus.PaidLate => "warn",
        CoverStatus.Lapsed => "bad",
        _ => "plain",
    };

    /// <summary>A status as the contract spells it.</summary>
    public static string CodeOf(CoverStatus status) =>
        status == CoverStatus.PaidLate ? "paid-late" : status.ToString().ToLowerInvariant();

    /// <summary>A payer by the programme's code and the fund's name.</summary>
    public static string Of(Payer payer, Language language)
    {
        var fund = Funds.Find(payer.Fund);
        return $"{payer.Programme} ({(language == Language.English ? fund?.English : fund?.Name) ?? payer.Fund})";
    }

    /// <summary>What else is to be said of a span.</summary>
    public static IEnumerable<string> Notes(CoverSpan span, Spelled spelled)
    {
        var language = spelled.Language;
        if (span.IsDouble)
            yield return Doubled[language];
        if (span.ArrearsOn is { } on)
            yield return Arrears.With(language, spelled.Day(on));
        if (span.Restarted)
            yield return Restarted[language];
        if (span.Status == CoverStatus.Ended && span.Payers.Count > 0)
            yield return GiveBack[language];
    }
}
