using JamsostekLedger.Files;

namespace JamsostekLedger.Enrolment;

/// <summary>The columns by which lists of workers say who, where and which work.</summary>
public static class ListingColumns
{
    /// <summary>Who it is; goes into the vault.</summary>
    public static IReadOnlyList<Column> Person { get; } =
    [
        new("nik", true, "NIK, 16 angka sebagai teks"),
        new("name", true, "Nama sesuai KTP"),
        new("birth_date", true, "Tanggal lahir"),
    ];

    /// <summary>Where, and which work.</summary>
    public static IReadOnlyList<Column> Place { get; } =
    [
        new("district", true, "Kecamatan"),
        new("village", true, "Desa atau kelurahan"),
        new("occupation", false, "Pekerjaan"),
        new("palm_worker", false, "Pekerja sawit: ya atau tidak"),
        new("sex", false, "L atau P"),
        new("phone", false, "Nomor telepon"),
    ];

    /// <summary>Reads where, and which work.</summary>
    public static Listing Read(Row row) => new(
        row.Key("programme"), row.Text("district"), row.Text("village"), row.OptionalText("occupation"),
        row.OptionalYesNo("palm_worker"));
}
