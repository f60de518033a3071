using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Files;

/// <summary>Reads text out of cells.</summary>
public static class TextCell
{
    private const int LongestKey = 200;
    private const int LongestProse = 2_000;

    /// <summary>A spreadsheet keeps no more digits of a number; an identifier with more has become another.</summary>
    private const int DigitsOfSpreadsheet = 15;

    // What stands where nothing stands, and what stands before a sum: none is the number of a document.
    private static readonly string[] Placeholders = ["-", "--", "n/a", "n.a.", "null", "nihil"];
    private static readonly string[] Sums = ["jumlah", "total", "subtotal", "sub total", "sub jumlah", "grand total"];

    /// <summary>
    /// A document number or code, at most 200 characters, which is nobody's NIK: it stands in facts, in the names of
    /// streams and in addresses for ever.
    /// </summary>
    public static CellReading<string> Key(string column, Cell cell)
    {
        if (WhatIsWrong(column, cell, LongestKey, linesAllowed: false) is { } refusal)
            return refusal;
        if (cell.Kind == CellKind.Date)
            return new Refusal("text-is-a-date", $"Kolom {column} diubah lembar kerja menjadi tanggal sehingga "
                + "nomornya hilang. Jadikan kolom itu teks, lalu isi lagi dari dokumen aslinya.");
        var text = OneSpelling(cell.Text);
        if (IsPlaceholder(text) || Sums.Contains(text, StringComparer.OrdinalIgnoreCase))
            return new Refusal("text-is-no-number", $"Kolom {column} berisi „{text}”, bukan nomor atau kode.");
        return NikText.Holds(text)
            ? new Refusal("number-names-person", $"Kolom {column} memuat angka yang dapat merupakan NIK. Nomor "
                + "disimpan selamanya dan tidak boleh menyebut orang; pakai nomor dokumennya sendiri.")
            : text;
    }

    /// <summary>Whether a text only says that nothing stands there.</summary>
    internal static bool IsPlaceholder(string text) => text.Length is >= 1 and <= 5
        && Placeholders.Contains(text, StringComparer.OrdinalIgnoreCase);

    // One number is one number however its letters are encoded and however wide its blanks are.
    private static string OneSpelling(string text)
    {
        if (text.Length > 1 && text[0] == '\'')
            text = text[1..].TrimStart();
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            text = CellText.Clean(LetterForms.Of(text));
        return text.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : text;
    }

    /// <summary>Text that must be there, at most 2,000 characters, and holds no NIK: facts are kept for ever.</summary>
    public static CellReading<string> Prose(string column, Cell cell)
    {
        if (WhatIsWrong(column, cell, LongestProse, linesAllowed: true) is { } refusal)
            return refusal;
        return NikText.HoldsInProse(cell.Text)
            ? new Refusal("nik-in-text", $"Kolom {column} memuat angka yang tampak seperti NIK. Hapus NIK dari teks "
                + "ini; NIK hanya boleh di kolom nik.")
            : cell.Text;
    }

    /// <summary>A name; must be there, at most 200 characters. It is kept as given, whatever it begins with.</summary>
    public static CellReading<string> Personal(string column, Cell cell) =>
        WhatIsWrong(column, cell, LongestKey, linesAllowed: false) is { } refusal ? refusal : cell.Text;

    /// <summary>Yes or no: yes, no, ya, tidak, y, t, n, benar, salah, true, false.</summary>
    public static CellReading<bool> YesNo(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return Empty(column);
        return Is("yes") || Is("ya") || Is("y") || Is("benar") || Is("true") ? true
            : Is("no") || Is("tidak") || Is("t") || Is("n") || Is("salah") || Is("false") ? false
            : new Refusal("value-not-in-list", $"Kolom {column} harus ya atau tidak.");

        bool Is(string word) => cell.Text.Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    internal static Refusal Empty(string column) => new("cell-empty", $"Kolom {column} kosong.");

    private static Refusal? WhatIsWrong(string column, Cell cell, int longest, bool linesAllowed)
    {
        if (cell.IsEmpty)
            return Empty(column);
        if (cell.Text.Length > longest)
            return new("text-too-long", $"Kolom {column} lebih panjang dari {longest} huruf.");
        foreach (var character in cell.Text)
            if (char.IsControl(character) && !(linesAllowed && character is '\n' or '\r' or '\t'))
                return new("text-control-character",
                    $"Kolom {column} memuat karakter kendali yang tidak dapat dicetak.");
        var hasLostDigits = cell.Kind == CellKind.Number && cell.Text.Length > DigitsOfSpreadsheet;
        return hasLostDigits || ScientificNotation.Is(cell.Text)
            ? new("text-is-a-number", $"Kolom {column} diubah lembar kerja menjadi bilangan sehingga angkanya hilang. "
                + "Jadikan kolom itu teks, lalu isi lagi dari dokumen aslinya.")
            : null;
    }
}
