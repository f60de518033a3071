namespace JamsostekLedger.Files;

/// <summary>
/// The columns by which a row gives a worker's details: <c>nik</c>, <c>name</c>, <c>birth_date</c> and, where the file
/// has them, <c>sex</c> and <c>phone</c>. A row that gives a birth date or a sex must agree with its NIK.
/// </summary>
public static class WorkerColumns
{
    /// <summary>Reads them, name and birth date too, and notes where the NIK is of somebody else.</summary>
    /// <returns>Who; only worth something while <see cref="Row.Refusals"/> is empty.</returns>
    public static PersonDetails Read(Row row)
    {
        var details = PersonDetails.Worker(
            row.Nik("nik"), row.PersonalText("name"), row.Date("birth_date"), row.OptionalSex("sex"),
            row.OptionalPersonalText("phone"));
        Compare(row, details);
        return details;
    }

    /// <summary>Reads the NIK and as many of the others as the row has.</summary>
    /// <returns>Who; only worth something while <see cref="Row.Refusals"/> is empty.</returns>
    public static PersonDetails Some(Row row)
    {
        var details = PersonDetails.Worker(row.Nik("nik")) with
        {
            Name = row.OptionalPersonalText("name"),
            BirthDate = row.OptionalDate("birth_date"),
            Sex = row.OptionalSex("sex"),
            Phone = row.OptionalPersonalText("phone"),
        };
        Compare(row, details);
        return details;
    }

    private static void Compare(Row row, PersonDetails details)
    {
        if (Nik.Of(details.Nik) is not { } nik)
            return;
        if (details.BirthDate is { } born && !row.Refuses("birth_date") && !nik.AgreesWith(born))
            row.Refuse("birth_date", "nik-birth-date-differs",
                "Kolom birth_date bukan tanggal lahir menurut NIK (angka ketujuh sampai kedua belas; "
                + "perempuan ditambah 40 pada tanggalnya). Cocokkan keduanya dengan KTP.");
        if (details.Sex is { } sex && !row.Refuses("sex") && sex != nik.Sex)
            row.Refuse("sex", "nik-sex-differs",
                "Kolom sex berbeda dengan jenis kelamin menurut NIK. Cocokkan keduanya dengan KTP.");
    }
}
