using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads text out of cells.</summary>
public static class TextCell
{
    private const int LongestKey = 200;
    private const int LongestProse = 2_000;

    /// <summary>A spreadsheet keeps no more digits of a number; an identifier with more has become another.</summary>
    private const int DigitsOfSpreadsheet = 15;

    /// <summary>
    /// A document number or code, at most 200 characters, which is nobody's NIK: it stands in facts, in the names of
    /// streams and in addresses for ever.
    /// </summary>
    public static CellReading<string> Key(string column, Cell cell)
    {
        if (WhatIsWrong(column, cell, LongestKey, linesAllowed: false) is { } refusal)
            return refusal;
        return NikText.Holds(cell.Text)
            ? new Refusal("number-names-person", $"Kolom {column} memuat angka yang dapat merupakan NIK. Nomor "
                + "disimpan selamanya dan tidak boleh menyebut orang; pakai nomor dokumennya sendiri.")
            : cell.Text;
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

    /// <summary>Yes or no: yes, no, ya, tidak, y, t.</summary>
    public static CellReading<bool> YesNo(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return Empty(column);
        return Is("yes") || Is("ya") || Is("y") ? true
            : Is("no") || Is("tidak") || Is("t") ? false
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
