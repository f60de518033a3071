using JamsostekLedger.Budgets;
using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

/// <summary>A map as a page writes it and a file holds it.</summary>
public class ColumnMapSpecs
{
    private static readonly string[] Heads = ["Nomor", "Nilai", "Nilai", "", "Catatan"];

    [Fact] public void What_a_map_says_is_the_same_after_it_was_kept()
    {
        var map = ColumnMap.Nothing();
        map.Place("Nomor \"Bukti\" = SP2D", "document_number");
        map.Place("[C]", "amount");
        map.Set("programme", "desa-2024");
        map.Translate("kind", "Ls [baru]", "SP2D");
        map.GroupByComma();

        var again = ColumnMap.Parse(map.ToText(), out var refusal);
        refusal.ShouldBeNull();
        again!.ToText().ShouldBe(map.ToText());
        again.Of("Nomor \"Bukti\" = SP2D").ShouldBe("document_number");
        again.Constants.ShouldHaveSingleItem().ShouldBe(new("programme", "desa-2024"));
        again.Values.ShouldHaveSingleItem().ShouldBe(("kind", "LS [BARU]", "SP2D"));
        again.GroupsByComma.ShouldBeTrue();
    }

    [Fact] public void A_map_that_says_nothing_is_empty() => ColumnMap.Nothing().IsEmpty.ShouldBeTrue();

    [Fact] public void A_column_is_named_by_its_place_where_its_head_does_not_tell_it_apart() =>
        Heading("[C] = amount\n[D] = description\n[B] = -").Heads.ShouldBe(
            new Dictionary<string, string> { ["amount"] = "Nilai", ["description"] = "" }, ignoreOrder: true);

    [Fact] public void A_column_that_a_map_leaves_out_is_neither_read_nor_warned_of()
    {
        var header = Heading("Nilai = -\nCatatan = -\nNomor = document_number");
        header.Heads.Keys.ShouldBe(["document_number"]);
        header.Warnings.ShouldHaveSingleItem().Message.ShouldContain("ke-4");
    }

    [Fact] public void The_columns_beside_refused_rows_are_passed_over_in_silence() =>
        Header.Resolve(new PaymentsFile(), new(1, [new("document_number"), new("baris_asal"), new("ALASAN_DITOLAK")]))
            .Warnings.ShouldBeEmpty();

    [Fact] public void Every_column_of_a_file_has_its_letter() =>
        Heading("Nomor = document_number").Places.Select(place => (place.Letter, place.Head, place.Column)).ShouldBe(
            [("A", "Nomor", "document_number"), ("B", "Nilai", "amount"), ("C", "Nilai", null), ("D", "", null),
                ("E", "Catatan", null)]);

    [Theory]
    [InlineData(0, "A"), InlineData(25, "Z"), InlineData(26, "AA"), InlineData(499, "SF")]
    public void A_place_has_the_letter_of_a_spreadsheet(int place, string letter) =>
        HeadPlace.LetterOf(place).ShouldBe(letter);

    private static Header Heading(string map) => Header.Resolve(
        new PaymentsFile(), new(1, [.. Heads.Select(head => new Cell(head))]), ColumnMap.Parse(map, out _));
}
