using JamsostekLedger.Signing;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>What the workspace says of signing.</summary>
public static class SigningWords
{
    public static readonly Text Title = new("Berita acara {0}", "Signed statement of {0}");
    public static readonly Text Means = new(
        "Kedua pihak menandatangani isi yang sama. Sesudah itu berita acara ini tetap seperti adanya; perubahan sesudahnya "
        + "ditandatangani sebagai berita acara baru, dan keduanya tersimpan.",
        "Both parties sign the same content. From then on the statement stays as it is; what changes later is signed as a "
        + "new one, and both are kept.");
    public static readonly Text Hindered = new(
        "Belum dapat ditandatangani: {0} selisih belum dijelaskan atau ditunda.",
        "Cannot be signed yet: {0} breaks are neither explained nor deferred.");
    public static readonly Text NothingYet = new(
        "Belum dapat ditandatangani: belum ada catatan pihak lain untuk {0}.",
        "Cannot be signed yet: no other office's statement is recorded for {0}.");
    public static readonly Text Changed = new(
        "Buku berubah sejak berita acara nomor {0} ditandatangani:",
        "The books changed since statement {0} was signed:");
    public static readonly Text SignAs = new("Tanda tangani sebagai {0}", "Sign as {0}");
    public static readonly Text WillRecord = new(
        "Dicatat tetap: nama, jabatan, nomor, dan sidik isi {0}.",
        "Recorded for good: name, function, number, and the hash {0} of the content.");
    public static readonly Text MustSignAgain = new(
        "Pihak yang sudah menandatangani harus menandatangani ulang isi yang sekarang lebih dahulu.",
        "The party that has signed must sign the present content again first.");
    public static readonly Text Name = new("Nama", "Name");
    public static readonly Text Office = new("Jabatan dan kantor", "Function and office");
    public static readonly Text Document = new("Nomor berita acara", "Number of the statement");
    public static readonly Text Sign = new("Tanda tangani", "Sign");
    public static readonly Text Number = new("Ke", "No.");
    public static readonly Text State = new("Keadaan", "State");
    public static readonly Text Signers = new("Penanda tangan", "Signed by");
    public static readonly Text Hash = new("Sidik isi", "Hash of its content");
    public static readonly Text Files = new("Berkas", "Files");
    public static readonly Text Draft = new("Rancangan dari keadaan sekarang", "Draft of what stands now");
    public static readonly Text Brought = new(
        "Dibawa dari periode sebelumnya", "Brought forward from earlier periods");
    public static readonly Text BroughtMeans = new(
        "Selisih yang ditunda ke {0}. Jelaskan atau tunda lagi di sini; berita acara periode asalnya tidak berubah.",
        "Breaks that were deferred to {0}. Explain or defer them here; the statement of their own period stays as it is.");
    public static readonly Text From = new("Dari", "From");

    /// <summary>A party.</summary>
    public static Text PartyOf(string party) => party == SigningParty.Region
        ? new("pemerintah daerah", "the region")
        : new("BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan");

    /// <summary>How far something is signed.</summary>
    public static Text StatusOf(string status) => status switch
    {
        SigningStatus.Sealed => new("Ditandatangani kedua pihak", "Signed by both"),
        SigningStatus.SignedByRegion => new("Menunggu BPJS", "Waits for BPJS"),
        SigningStatus.SignedByBpjs => new("Menunggu pemerintah daerah", "Waits for the region"),
        _ => new("Belum ditandatangani", "Not signed"),
    };
}
