using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Files;

/// <summary>What can be wrong with a file or a row before anybody asks what it means.</summary>
internal static class TableFault
{
    /// <summary>No field of any of our files needs more; longer ones are not kept in memory.</summary>
    public const int LongestField = 10_000;

    /// <summary>No file of ours has more columns.</summary>
    public const int MostCells = 500;

    public static readonly Refusal Empty = new("file-empty", "Berkas ini kosong.");

    public static readonly Refusal Unreadable = new("file-unreadable",
        "Berkas ini tidak dapat dibaca sebagai tabel. Simpan sebagai .xlsx tanpa kata sandi atau sebagai CSV (UTF-8).");

    public static readonly Refusal Encoding = new("encoding-invalid",
        "Baris ini memuat huruf yang bukan UTF-8. Simpan berkas sebagai CSV UTF-8.");

    public static readonly Refusal Nul = new("nul-byte", "Baris ini memuat byte NUL; berkas mungkin rusak.");

    public static readonly Refusal FieldTooLong = new("field-too-long",
        $"Satu sel di baris ini lebih panjang dari {LongestField} huruf.");

    public static readonly Refusal TooManyCells = new("cell-count",
        $"Baris ini berisi lebih dari {MostCells} sel.");

    public static readonly Refusal Pipes = new("delimiter-unknown",
        "Kolom berkas ini dipisahkan tanda |. Simpan dengan pemisah koma, titik koma, atau tab.");
    public static readonly Refusal Binary = new("file-unreadable",
        "Berkas ini .xlsb (Excel Binary). Buka di Excel, lalu simpan sebagai .xlsx (Excel Workbook).");
    public static readonly Refusal Locked = new("file-unreadable",
        "Berkas ini berkata sandi. Buka, hapus kata sandinya (File, Info, Protect Workbook), lalu simpan lagi.");
    public static readonly Refusal Json = new("file-unreadable",
        "Berkas ini JSON, bukan tabel. Ekspor sebagai .xlsx atau CSV, atau kirim baris per baris lewat API.");
    public static readonly Refusal Pdf = new("file-unreadable",
        "Berkas ini PDF. Minta bentuk Excel-nya dari pembuatnya; angka dari PDF tidak dibaca.");
    public static readonly Refusal Archive = new("file-unreadable",
        "Berkas .zip ini memuat berkas lain. Buka, lalu kirim berkas di dalamnya.");

    public static Refusal QuoteNotClosed(int line) => new("quote-not-closed",
        $"Tanda kutip yang dibuka di baris {line} tidak pernah ditutup, sehingga sisa berkas tidak dapat dibaca.");

    public static Refusal QuoteMalformed(int first, int last) => new("quote-malformed", first == last
        ? $"Tanda kutip di baris {first} tidak pada tempatnya. Tanda kutip di dalam teks ditulis dua kali."
        : $"Tanda kutip di baris {first} sampai {last} tidak pada tempatnya; baris-baris itu tidak dibaca. "
            + "Tanda kutip di dalam teks ditulis dua kali.");

    /// <summary>A fault of the file as a whole.</summary>
    public static RawRow OfFile(Refusal fault) => new(0, [], fault);
}
