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

    public static readonly Refusal ErrorCell = new("spreadsheet-error-cell",
        "Satu sel di baris ini berisi kesalahan rumus, misalnya #N/A atau #REF!. Perbaiki lalu simpan lagi.");

    public static readonly Refusal NotCalculated = new("spreadsheet-formula-not-calculated",
        "Satu sel di baris ini berisi rumus yang belum dihitung. Buka berkas di lembar kerja lalu simpan lagi.");

    public static Refusal QuoteNotClosed(int line) => new("quote-not-closed",
        $"Tanda kutip yang dibuka di baris {line} tidak pernah ditutup, sehingga sisa berkas tidak dapat dibaca.");

    public static Refusal QuoteMalformed(int first, int last) => new("quote-malformed", first == last
        ? $"Tanda kutip di baris {first} tidak pada tempatnya. Tanda kutip di dalam teks ditulis dua kali."
        : $"Tanda kutip di baris {first} sampai {last} tidak pada tempatnya; baris-baris itu tidak dibaca. "
            + "Tanda kutip di dalam teks ditulis dua kali.");

    /// <summary>A fault of the file as a whole.</summary>
    public static RawRow OfFile(Refusal fault) => new(0, [], fault);
}
