using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Pages.Background;

/// <summary>What the page of background work says.</summary>
public static class BackgroundWords
{
    public static readonly Text Title = new("Pekerjaan latar belakang", "Background work");
    public static readonly Text Lead = new(
        "Yang dikerjakan peladen sendiri, dengan {0}: impor berkas, pemberitahuan kepada sistem lain, pemeriksaan bukti "
        + "tiap malam, dan pemeriksaan bulanan. Yang gagal dicoba lagi; yang tetap gagal menunggu keputusan di sini.",
        "What the servers do by themselves, with {0}: imports of files, notices to other systems, the proof verified "
        + "each night, and monthly checks. What fails is tried again; what still fails waits here for somebody's "
        + "decision.");
    public static readonly Text AllRegions = new("Semua daerah", "All regions");
    public static readonly Text Failed = new("Gagal, perlu keputusan", "Failed, to be decided");
    public static readonly Text NoneFailed = new("Tidak ada yang gagal.", "Nothing has failed.");
    public static readonly Text Waiting = new("Menunggu dan berjalan", "Waiting and under way");
    public static readonly Text NoneWaiting = new("Tidak ada yang menunggu.", "Nothing waits.");
    public static readonly Text Kind = new("Jenis", "Kind");
    public static readonly Text Region = new("Daerah", "Region");
    public static readonly Text Key = new("Kunci", "Key");
    public static readonly Text Attempts = new("Percobaan", "Attempts");
    public static readonly Text FailedSoFar = new("Gagal sejauh ini", "Failed so far");
    public static readonly Text NotBefore = new("Paling awal", "Not before");
    public static readonly Text UnderWay = new("sedang dikerjakan", "under way");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text DiedAt = new("Sejak", "Since");
    public static readonly Text Decision = new("Keputusan", "Decision");
    public static readonly Text Actor = new("Diputuskan oleh", "Decided by");
    public static readonly Text Replay = new("Coba lagi", "Try again");
    public static readonly Text Discard = new("Buang", "Discard");
    public static readonly Text Answered = new("Keputusan terakhir", "Latest decisions");
    public static readonly Text Gone = new(
        "Pekerjaan itu sudah tidak ada di sini; mungkin orang lain sudah memutuskannya.",
        "That piece of work is not here any more; somebody else may have decided it.");
    public static readonly Text Notice = new(
        "{0} pekerjaan latar belakang gagal dan menunggu keputusan.",
        "{0} pieces of background work failed and wait for a decision.");

    /// <summary>A kind of work; its own name where no page knows it.</summary>
    public static Text OfKind(string kind) => kind switch
    {
        "import" => new("impor berkas", "import of a file"),
        "proof" => new("pemeriksaan bukti", "verification of the proof"),
        "notice" => new("pemberitahuan", "notice"),
        "checks" => new("pemeriksaan bulanan", "monthly check"),
        "checkpoint" => new("tanda tangan buku besar", "signing of the ledger"),
        "hooks" => new("pembagian pemberitahuan", "handing out of notices"),
        _ => new(kind, kind),
    };

    /// <summary>What became of a letter.</summary>
    public static Text OfAnswer(string answer) => answer == LetterAnswers.Replayed
        ? new("dicoba lagi", "tried again")
        : new("dibuang", "discarded");
}
