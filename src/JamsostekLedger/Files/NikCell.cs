using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>Reads a NIK, or says which of its parts cannot be. No message repeats one.</summary>
public static class NikCell
{
    /// <summary>The NIK's digits.</summary>
    public static CellReading<string> Read(string column, Cell cell)
    {
        if (cell.IsEmpty)
            return TextCell.Empty(column);
        if (cell.Kind != CellKind.Text || ScientificNotation.Is(cell.Text))
            return new Refusal("nik-is-a-number", $"Kolom {column} diubah lembar kerja menjadi bilangan sehingga "
                + "angkanya dapat hilang. Jadikan kolom itu teks, lalu isi lagi dari dokumen aslinya.");
        if (!Nik.HasSixteenDigits(cell.Text))
            return new Refusal("nik-malformed", $"Kolom {column} harus tepat 16 angka tanpa tanda lain.");
        if (!Nik.HasPlace(cell.Text))
            return new Refusal("nik-place", $"Enam angka pertama kolom {column} bukan kode provinsi, kabupaten/kota, "
                + "dan kecamatan. Periksa NIK itu.");
        if (!Nik.HasBirthDate(cell.Text))
            return new Refusal("nik-date-impossible", $"Kolom {column} memuat tanggal lahir yang tidak ada di "
                + "kalender (angka ketujuh sampai kedua belas). Periksa NIK itu.");
        return Nik.HasSerial(cell.Text)
            ? cell.Text
            : new Refusal("nik-serial", $"Kolom {column} berakhir dengan 0000, padahal nomor urut NIK mulai dari "
                + "0001. Periksa NIK itu.");
    }

    /// <summary>Whether a text may be somebody's NIK, also where it was misspelt: no fact keeps it.</summary>
    internal static bool MayBeNik(ReadOnlySpan<char> text) => Nik.HasSixteenDigits(text) && Nik.HasBirthDate(text);
}
