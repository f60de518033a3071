using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

public class WorkerColumnsSpecs
{
    private static readonly Dictionary<string, string> Sari = new()
    {
        ["nik"] = "5104015505800001", ["name"] = "Ni Wayan Sari", ["birth_date"] = "15/05/1980", ["sex"] = "P",
        ["phone"] = "0812-3456",
    };

    [Fact] public void A_row_gives_a_workers_details() =>
        WorkerColumns.Read(Rows.Row(Sari)).ShouldBe(PersonDetails.Worker(
            "5104015505800001", "Ni Wayan Sari", new(1980, 5, 15), Sex.Female, "0812-3456"));

    [Fact] public void Sex_and_phone_may_be_missing() =>
        WorkerColumns.Read(Rows.Row(Sari, ("sex", null), ("phone", null))).ShouldBe(PersonDetails.Worker(
            "5104015505800001", "Ni Wayan Sari", new(1980, 5, 15)));

    [Theory]
    [InlineData("birth_date", "16/05/1980", "birth_date: nik-birth-date-differs")]
    [InlineData("birth_date", "15/06/1980", "birth_date: nik-birth-date-differs")]
    [InlineData("birth_date", "15/05/1981", "birth_date: nik-birth-date-differs")]
    [InlineData("sex", "L", "sex: nik-sex-differs")]
    [InlineData("sex", "x", "sex: value-not-in-list")]
    [InlineData("birth_date", "", "birth_date: cell-empty")]
    [InlineData("name", "", "name: cell-empty")]
    [InlineData("nik", "5104015505800000", "nik: nik-serial")]
    [InlineData("nik", "", "nik: cell-empty")]
    [InlineData("phone", "8.1E+11", "phone: text-is-a-number")]
    public void A_row_that_disagrees_with_itself_is_refused_by_name(string column, string text, string refusal)
    {
        var row = Rows.Row(Sari, (column, text));
        WorkerColumns.Read(row);
        row.Refusals.Select(refused => $"{refused.Column}: {refused.Rule}").ShouldBe([refusal]);
    }

    [Fact] public void Every_disagreement_is_found_in_one_pass()
    {
        var row = Rows.Row(Sari, ("birth_date", "01/01/1990"), ("sex", "L"));
        row.Refuse("programme", "cell-empty", "Kosong.");
        WorkerColumns.Read(row);
        row.Refusals.Select(refused => refused.Column).ShouldBe(["programme", "birth_date", "sex"]);
    }

    [Fact] public void Whoever_a_nik_was_given_to_is_read() => Prop.ForAll(
        NikSpecs.Born.ToArbitrary(),
        born =>
        {
            var row = Rows.Row(
                Sari, ("nik", born.Nik), ("birth_date", $"{born.On:uuuu-MM-dd}"), ("sex", born.Sex.ToString()));
            return WorkerColumns.Read(row) is var read && row.Refusals.Count == 0
                && (read.Nik, read.BirthDate, read.Sex) == (born.Nik, born.On, born.Sex);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("L", Sex.Male), InlineData("laki-laki", Sex.Male), InlineData("PRIA", Sex.Male)]
    [InlineData("P", Sex.Female), InlineData("Perempuan", Sex.Female), InlineData("wanita", Sex.Female)]
    public void A_sex_is_read(string typed, Sex sex) =>
        SexCell.Read("sex", new(typed)).ShouldBe(new CellReading<Sex>(sex, null));

    [Fact] public void No_message_repeats_what_is_personal()
    {
        var row = Rows.Row(Sari, ("birth_date", "17/08/1990"), ("sex", "L"));
        WorkerColumns.Read(row);
        var said = string.Join(' ', row.Refusals.Select(refusal => refusal.Message));
        foreach (var personal in new[] { "1990", "5104", "Sari" })
            said.ShouldNotContain(personal);
    }
}
