using JamsostekLedger.Host.Importing;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>What the pages of imports say.</summary>
public static class ImportWords
{
    public static readonly Text Title = new("Impor berkas", "Import files");
    public static readonly Text Lead = new(
        "Unggah, periksa padanan kolom dan pratinjaunya, lalu catat: sebelum itu tidak ada yang tercatat. Berkas "
        + "disimpan tersandi dan isinya dihapus sesudah dicatat; laporannya tetap.",
        "Upload, check mapping and preview, then record: before that nothing is recorded. A file is kept encrypted, "
        + "and its content is deleted once it is recorded; its report stays.");
    public static readonly Text Kind = new("Jenis berkas", "Kind of file");
    public static readonly Text File = new("Berkas CSV, Excel atau LibreOffice", "CSV, Excel or LibreOffice file");
    public static readonly Text Templates = new("Templat .xlsx untuk diisi", "Templates as .xlsx to fill in");
    public static readonly Text Passed = new("Baris yang bukan catatan", "Rows that are no records");
    public static readonly Text FileName = new("Berkas", "File");
    public static readonly Text Limit = new("paling besar {0} MB", "{0} MB at most");
    public static readonly Text Actor = new("Dicatat oleh", "Recorded by");
    public static readonly Text DryRun = new("Periksa saja", "Check only");
    public static readonly Text DryRunMeans = new("tidak ada yang tercatat", "nothing is recorded");
    public static readonly Text Partial = new("Catat baris yang benar", "Record the good rows");
    public static readonly Text PartialMeans = new(
        "walau baris lain ditolak", "although others are refused");
    public static readonly Text Strict = new("Tolak nomor yang mirip", "Refuse similar numbers");
    public static readonly Text StrictMeans = new(
        "yang hanya berbeda huruf besar, spasi atau tanda hubung dari yang tercatat",
        "that differ from a recorded one only in case, blanks or hyphens");
    public static readonly Text Go = new("Unggah", "Upload");
    public static readonly Text Recent = new("Impor terakhir", "Latest imports");
    public static readonly Text None = new(
        "Belum ada berkas yang diunggah untuk daerah ini.", "No file was uploaded for this region yet.");
    public static readonly Text State = new("Keadaan", "State");
    public static readonly Text UploadedAt = new("Diunggah", "Uploaded");
    public static readonly Text EndedAt = new("Selesai", "Ended");
    public static readonly Text Rows = new("Baris", "Rows");
    public static readonly Text Recorded = new("Tercatat", "Recorded");
    public static readonly Text WouldBe = new("Akan tercatat", "Would be recorded");
    public static readonly Text Already = new("Sudah ada", "Already there");
    public static readonly Text Requested = new("Menunggu persetujuan", "Waiting for approval");
    public static readonly Text RequestedMeans = new(
        "Sebagian baris berkas ini baru tercatat setelah disetujui orang lain.",
        "Some rows of this file are recorded once another person agreed.");
    public static readonly Text Refused = new("Ditolak", "Refused");
    public static readonly Text RowsSoFar = new("Baris terbaca sejauh ini", "Rows read so far");
    public static readonly Text Reloads = new(
        "Halaman ini memuat ulang sendiri sampai impor selesai.", "This page reloads by itself until the import ends.");
    public static readonly Text Refusals = new("Yang ditolak", "What was refused");
    public static readonly Text Warnings = new("Yang perlu dilihat", "What must be seen");
    public static readonly Text Line = new("Baris", "Line");
    public static readonly Text Column = new("Kolom", "Column");
    public static readonly Text Rule = new("Aturan", "Rule");
    public static readonly Text Message = new("Penjelasan", "Explanation");
    public static readonly Text WholeFile = new("berkas", "file");
    public static readonly Text MoreThanShown = new(
        "Hanya {0} yang pertama ditampilkan; semuanya ada dalam jawaban API.",
        "Only the first {0} are shown; all are in the answer of the API.");
    public static readonly Text Failed = new(
        "Impor ini gagal sesudah {0} percobaan: {1}", "This import failed after {0} attempts: {1}");
    public static readonly Text AnswerIt = new("Coba lagi atau buang", "Try again or discard");
    public static readonly Text NothingRecorded = new(
        "Tidak ada yang tercatat. Betulkan berkasnya, lalu unggah lagi.",
        "Nothing is recorded. Correct the file, then upload it again.");
    public static readonly Text SeeRecords = new("Lihat catatannya", "See the records");
    public static readonly Text Back = new("Semua impor", "All imports");

    /// <summary>Where an import stands.</summary>
    public static Text Of(ImportState state) => state switch
    {
        ImportState.Staged => new("belum dicatat", "not recorded yet"),
        ImportState.Waiting => new("menunggu", "waiting"),
        ImportState.Running => new("sedang dicatat", "under way"),
        ImportState.Done => new("selesai", "done"),
        ImportState.Refused => new("ditolak", "refused"),
        ImportState.Failed => new("gagal", "failed"),
        _ => new("dibuang", "discarded"),
    };

    /// <summary>Why rows were passed over.</summary>
    public static Text OfPassed(string why) => why switch
    {
        "title" => new("judul", "title"),
        "column-numbers" => new("nomor kolom", "numbers of columns"),
        "total" => new("jumlah", "total"),
        "empty" => new("kosong", "empty"),
        "repeated-head" => new("judul kolom berulang", "repeated head"),
        "signature" => new("tanda tangan", "signature"),
        _ => new(why, why),
    };

    /// <summary>What a kind of file holds.</summary>
    public static Text OfKind(string kind) => kind switch
    {
        "rates" => new("Tarif iuran", "Premium rates"),
        "fund-rules" => new("Aturan sumber dana", "Rules of funds"),
        "programmes" => new("Program", "Programmes"),
        "budget" => new("Pagu (DPA, DPPA)", "Budget (DPA, DPPA)"),
        "reservations" => new("Cadangan anggaran", "Reservations"),
        "proposals" => new("Usulan pekerja", "Proposed workers"),
        "verifications" => new("Verifikasi pekerja", "Verifications"),
        "roster" => new("Daftar peserta", "Roster"),
        "memberships" => new("Nomor kepesertaan", "Memberships"),
        "endings" => new("Akhir kepesertaan", "Endings"),
        "nik-corrections" => new("Koreksi NIK", "Corrections of a NIK"),
        "person-corrections" => new("Koreksi data diri", "Corrections of persons"),
        "person-merges" => new("Penggabungan catatan orang", "Merged records of a person"),
        "invoices" => new("Tagihan iuran", "Invoices"),
        "payments" => new("SP2D dan STS", "SP2D and STS"),
        "receipts" => new("Penerimaan iuran", "Receipts"),
        "carry-overs" => new("SiLPA terikat", "Carry-overs"),
        "claim-notices" => new("Pemberitahuan klaim", "Notices of claims"),
        "claim-corrections" => new("Koreksi klaim", "Corrections of claims"),
        "claim-documents" => new("Dokumen klaim", "Documents of claims"),
        "claim-heirs" => new("Ahli waris", "Heirs"),
        "claim-children" => new("Anak untuk beasiswa", "Children for scholarships"),
        "claim-applications" => new("Pengajuan klaim", "Applications"),
        "claim-steps" => new("Langkah klaim", "Steps of claims"),
        "claim-decisions" => new("Penetapan klaim", "Decisions on claims"),
        "claims" => new("Pembayaran klaim", "Payments of claims"),
        "coverage" => new("Cakupan", "Coverage"),
        "coverage-targets" => new("Sasaran cakupan", "Targets of coverage"),
        "figures" => new("Angka terbit", "Published figures"),
        "corrections" => new("Koreksi dan pembatalan", "Corrections and voids"),
        "provisional-payments" => new("Pembayaran sementara", "Provisional payments"),
        "provisional-matches" => new("Pembayaran sementara dan SP2D-nya", "Provisional payments and their SP2D"),
        "payment-matches" => new("SP2D dan tagihannya", "Payments and their invoices"),
        _ => new(kind, kind),
    };
}
