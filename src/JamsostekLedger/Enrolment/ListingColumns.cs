using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

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

    /// <summary>Where, and which work, as a row holds it.</summary>
    public static DocumentCells Cells(PersonId worker, Listing listing) => new DocumentCells()
        .Person("nik", worker).Text("programme", listing.Programme).Text("district", listing.District)
        .Text("village", listing.Village).Text("occupation", listing.Occupation)
        .Text("palm_worker", listing.PalmWorker ? "yes" : "no");

    /// <summary>Whether two texts of a column say the same: places and work are spelled in many ways.</summary>
    public static bool IsSame(string column, string? one, string? other) => one == other
        || (column is "district" or "village" or "occupation" && one is not null && other is not null
            && PlaceName.IsAlike(one, other));

    /// <summary>Reads where, and which work.</summary>
    public static Listing Read(Row row) => new(
        row.Key("programme"), row.Text("district"), row.Text("village"), row.OptionalText("occupation"),
        row.OptionalYesNo("palm_worker"));
}
