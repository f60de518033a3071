using JamsostekLedger.Budgets;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

/// <summary>What somebody is shown of a file before anything is recorded.</summary>
public class FileSampleSpecs
{
    private const string Head =
        "document_number;kind;document_date;account_code;programme;fund;fund_year;amount;Catatan";

    [Fact] public void Rows_are_shown_as_they_are_read_and_amounts_summed()
    {
        var sample = Of(new PaymentsFile(), Head,
            "S-1;SP2D;12 Des 2024;5.1.02.02.02.0006;desa;apbd;2024;Rp1.500.000,-;x",
            "S-2;sp2d;13/12/2024;5.1.02.02.02.0006;desa;APBD;2024;2.000.000;x",
            "S-3;LSX;13/12/2024;5.1.02.02.02.0006;desa;APBD;2024;1,5;x");

        sample.Places[^1].ShouldBe(new(8, "Catatan", null));
        Shown(sample, 0).ShouldBe("S-1|SP2D|2024-12-12|5.1.02.02.02.0006|desa|APBD|2024|1500000");
        sample.Sums.ShouldHaveSingleItem().ShouldBe(new("amount", 3_500_000));
        sample.Doubts.ShouldBe([("kind", "LSX")]);
        sample.Programmes.ShouldBe(["desa"]);
        var refused = sample.Rows[2].Cells.Where(cell => cell.IsRefused).ToList();
        refused.Select(cell => (cell.Column, cell.Stands)).ShouldBe([("kind", "LSX"), ("amount", "1,5")]);
    }

    [Fact] public void Rows_can_be_written_again_so_that_no_map_is_needed()
    {
        var sample = Of(new PaymentsFile(), Head.Replace(";programme", ";Wadah"), ColumnMap.Parse(
            "Wadah = programme\nprogramme[RENTAN] := desa\nangka := inggris", out _),
            "S-1;SP2D;12/12/2024;5.1.02.02.02.0006;RENTAN;APBD;2024;1,500,000.00;x");
        string.Join("|", sample.Rows[0].Cells.Select(cell => cell.Again).Where(text => text.Length > 0))
            .ShouldBe("S-1|SP2D|12/12/2024|5.1.02.02.02.0006|desa|APBD|2024|1500000");
    }

    [Fact] public void Columns_that_name_people_are_known() =>
        Of(new RosterFile(), "nik;name;birth_date;programme;start_month;district;village",
                "5104014101900001;Ni Luh;1990-01-01;desa;2024-11;Ubud;Mas")
            .Personal.Order().ShouldBe(["name", "nik"]);

    private static string Shown(FileSample sample, int row) => string.Join("|",
        sample.Rows[row].Cells.Select(cell => cell.Read).Where(read => read is { Length: > 0 }));

    private static FileSample Of(FileKind kind, string head, params string[] rows) => Of(kind, head, null, rows);

    private static FileSample Of(FileKind kind, string head, ColumnMap? map, params string[] rows)
    {
        var header = Header.Resolve(kind, Raw(1, head), map);
        header.Refusals.ShouldBeEmpty();
        header.Setting = new(null, map?.GroupsByComma ?? false);
        var sample = new FileSample();
        sample.Begin(header, "", []);
        foreach (var (at, text) in rows.Index())
        {
            var row = header.Under(Raw(at + 2, text));
            kind.Read(row);
            sample.Take(row, kind);
        }

        return sample;
    }

    private static RawRow Raw(int line, string text) => new(line, [.. text.Split(';').Select(Cell.Of)]);
}
