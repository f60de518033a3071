using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// An empty table of a kind of file, to be filled in: what each column holds stands above the heads, where a reader
/// passes it over as a title.
/// </summary>
internal static class FileTemplate
{
    /// <summary>Writes it as an .xlsx; the stream stays open.</summary>
    public static void Write(Stream output, FileKind kind) => TableWriter.WriteXlsx(
        output, kind.Name, [$"Templat {kind.Name}: isi mulai di bawah baris judul yang terakhir.", "", "", ""],
        [
            .. kind.Columns.Select(column => Texts(
                column.Name, column.Required ? "wajib" : "boleh kosong", column.Meaning, ExampleOf(column.Name))),
            Texts([.. kind.Columns.Select(column => column.Name)]),
        ]);

    /// <summary>What a cell of a column may look like.</summary>
    internal static string ExampleOf(string column) => column switch
    {
        "nik" or "corrected_nik" => "16 angka, sebagai teks",
        "vulnerable" or "palm_worker" => "ya",
        "fund" => "APBD",
        "account_code" => "5.1.02.02.02.0006",
        "fund_year" or "fiscal_year" => "2024",
        "amount" or "pagu" or "jkk" or "jkm" or "wage" or "income" => "Rp1.500.000",
        "workers" or "numerator" or "denominator" => "1.500",
        "sex" => "L",
        "time" or "stated_time" => "14:05",
        _ when column.StartsWith("month", StringComparison.Ordinal)
            || column.EndsWith("month", StringComparison.Ordinal) => "2024-11",
        _ when column.EndsWith("_on", StringComparison.Ordinal) || column.EndsWith("_date", StringComparison.Ordinal)
            || column is "on" or "as_of" => "28/11/2024",
        _ => "",
    };

    private static TableCell[] Texts(params string[] texts) => [.. texts.Select(TableCell.Text)];
}
