namespace JamsostekLedger.Files;

/// <summary>
/// The columns by which a row gives a worker's details: <c>nik</c>, <c>name</c>, <c>birth_date</c> and, where the file
/// has them, <c>sex</c> and <c>phone</c>. A row that gives a birth date or a sex must agree with its NIK.
/// </summary>
public static class WorkerColumns
{
    /// <summary>Reads them, and notes where the NIK is of somebody else.</summary>
    /// <returns>Who; only worth something while <see cref="Row.Refusals"/> is empty.</returns>
    public static PersonDetails Read(Row row)
    {
        var digits = row.Nik("nik");
        var name = row.PersonalText("name");
        var born = row.Date("birth_date");
        var sex = row.OptionalSex("sex");
        if (Nik.Of(digits) is { } nik)
        {
            if (!row.Refuses("birth_date") && !nik.AgreesWith(born))
                row.Refuse("birth_date", "nik-birth-date-differs",
                    "Kolom birth_date bukan tanggal lahir menurut NIK (angka ketujuh sampai kedua belas; "
                    + "perempuan ditambah 40 pada tanggalnya). Cocokkan keduanya dengan KTP.");
            if (!row.Refuses("sex") && sex is { } given && given != nik.Sex)
                row.Refuse("sex", "nik-sex-differs",
                    "Kolom sex berbeda dengan jenis kelamin menurut NIK. Cocokkan keduanya dengan KTP.");
        }

        return PersonDetails.Worker(digits, name, born, sex, row.OptionalPersonalText("phone"));
    }
}
