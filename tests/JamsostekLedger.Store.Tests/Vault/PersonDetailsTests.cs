using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>What files say of a person whom the vault knows, or who stands in the same file twice.</summary>
[Collection(TestCluster.Collection)]
public sealed class PersonDetailsTests(TestCluster cluster)
{
    private const string Nik = "5104015505800001";

    private static readonly PersonDetails Sari =
        PersonDetails.Worker(Nik, "Ni Wayan Sari", new(1980, 5, 15), Sex.Female, "0812");

    [Fact]
    public async Task What_the_vault_lacked_is_filled_in_under_the_same_number_and_key()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        (await ImportAsync(ledger, new Listed("1", PersonDetails.Worker(Nik)))).Recorded.ShouldBe(1);
        var before = await ledger.LinesAsync("select id, encode(look_up, 'hex') from ledger.person");
        var sealedBefore = await ledger.AskAsync<byte[]>("select sealed from ledger.person");

        (await ImportAsync(ledger, new Listed("2", Sari with { Phone = null }))).Recorded.ShouldBe(1);
        (await ImportAsync(ledger, new Listed("3", PersonDetails.Worker(Nik) with { Phone = "0812" }))).Recorded
            .ShouldBe(1);

        (await ledger.LinesAsync("select id, encode(look_up, 'hex') from ledger.person")).ShouldBe(before);
        (await ledger.AskAsync<byte[]>("select sealed from ledger.person")).ShouldNotBe(sealedBefore);
        (await OpenAsync(ledger)).ShouldBe([Sari]);
    }

    [Theory]
    [InlineData("Ni Made Sari", 15)]
    [InlineData("Ni Wayan Sari", 16)]
    public async Task Another_name_or_birth_date_under_a_known_NIK_is_refused(string name, int day)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ImportAsync(ledger, new Listed("1", Sari));
        var other = Sari with { Name = name, BirthDate = new(1980, 5, day) };

        // Also where the row would have recorded nothing: it is never taken for one that stands already.
        foreach (var reference in new[] { "1", "2" })
        {
            var report = await ImportAsync(ledger, new Listed(reference, other));
            (report.Recorded, report.Already, report.Refused).ShouldBe((0, 0, 1));
            report.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("person-differs");
            report.Refusals[0].Line.ShouldBe(2);
            report.Refusals[0].Message.ShouldNotContain("Sari");
        }

        (await OpenAsync(ledger)).ShouldBe([Sari]);
    }

    [Theory]
    [InlineData("NI WAYAN SARI", "MAS", "UBUD", "name-spelled-otherwise listing-spelled-otherwise")]
    [InlineData("Hj. Ni Wayan Sari S.Pd.", "Mas", "Ubud", "name-spelled-otherwise")]
    [InlineData("Ni Wayan Sari", "Desa Mas", "Ubud", "listing-spelled-otherwise")]
    [InlineData("Ni Wayan Sari", "Mas", "Ubud", "")]
    public async Task A_roster_that_comes_again_in_other_letters_is_recorded_already(
        string name, string village, string district, string rules)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable", "p,P,APBD,2024-01-01,yes");
        Task<ImportReport> ImportAsync(string name, string village, string district) => ledger.ImportAsync("roster",
            "nik,name,birth_date,programme,start_month,district,village",
            $"{Nik},{name},1980-05-15,p,2024-01,{district},{village}");
        (await ImportAsync("Ni Wayan Sari", "Mas", "Ubud")).Recorded.ShouldBe(1);

        var again = await ImportAsync(name, village, district);
        (again.Recorded, again.Already, again.Refused).ShouldBe((0, 1, 0));
        string.Join(' ', again.Warnings.Select(warning => warning.Rule)).Split(' ')
            .ShouldBe(rules.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public async Task Another_spelling_of_a_name_is_the_same_name()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ImportAsync(ledger, new Listed("1", Sari));
        (await ImportAsync(ledger, new Listed("2", Sari with { Name = "NI WAYAN  SARI." }))).Recorded.ShouldBe(1);
        (await OpenAsync(ledger)).ShouldBe([Sari]);
    }

    [Fact]
    public async Task Rows_of_one_file_are_held_against_each_other_in_their_order()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var report = await ledger.ImportAsync("list", Listed.Rows(
            new Listed("1", PersonDetails.Worker(Nik)),
            new Listed("2", Sari with { Phone = null }),
            new Listed("3", Sari with { Name = "Ni Made Sari" }),
            new Listed("4", Sari)), partial: true);

        (report.Recorded, report.Refused).ShouldBe((3, 1));
        report.Refusals.ShouldHaveSingleItem().Line.ShouldBe(4);
        (await OpenAsync(ledger)).ShouldBe([Sari]);
    }

    [Fact]
    public async Task A_refused_row_teaches_the_vault_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ImportAsync(ledger, new Listed("1", PersonDetails.Worker(Nik)));
        var nothing = await ledger.ImportAsync("list", Listed.Rows(
            new Listed("2", Sari), new Listed("3", Sari with { Name = "Ni Made Sari" })));

        nothing.Recorded.ShouldBe(0);
        (await OpenAsync(ledger)).ShouldBe([PersonDetails.Worker(Nik)]);
    }

    [Trait("Postgres", "one")]
    [Fact]
    public async Task Thousands_are_filled_in_and_held_against_the_vault_at_once()
    {
        const int people = 9_000;
        await using var ledger = await TestLedger.OpenAsync(cluster);
        static PersonDetails Who(int i) => PersonDetails.Worker(
            $"510401{1 + (i % 28):D2}{1 + (i / 28 % 12):D2}80{1 + (i / 336):D4}", $"Orang {i}",
            new(1980, 1 + (i / 28 % 12), 1 + (i % 28)));
        await ledger.ImportAsync("list", Listed.Rows(
            Enumerable.Range(0, people).Select(i => new Listed($"{i}", PersonDetails.Worker(Who(i).Nik!)))));

        var report = await ledger.ImportAsync("list", Listed.Rows(Enumerable.Range(0, people).Select(i =>
            new Listed($"again {i}", i % 1000 == 7 ? Who(i) with { Name = "Orang lain" } : Who(i)))));
        report.Refused.ShouldBe(0);
        report = await ledger.ImportAsync("list", Listed.Rows(Enumerable.Range(0, people).Select(i =>
            new Listed($"third {i}", Who(i)))), partial: true);

        report.Refusals.Select(refusal => refusal.Rule).Distinct().ShouldBe(["person-differs"]);
        report.Refusals.Select(refusal => refusal.Line - 2).ShouldBe(Enumerable.Range(0, 9).Select(i => i * 1000 + 7));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_shows_names_and_the_last_four_digits()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ImportAsync(ledger, new Listed("1", Sari));
        var id = new PersonId(await ledger.AskAsync<Guid>("select id from ledger.person"));

        var labels = await ledger.ReadAsync(moment =>
            ledger.Vault.MaskedAsync(moment, [id, id, new(Guid.NewGuid())], default));

        labels.ShouldHaveSingleItem().Value.ShouldBe(new("Ni Wayan Sari", "0001"));
        $"{labels[id]}".ShouldNotContain("Sari");
        (await ledger.ReadAsync(
            moment => ledger.Vault.MaskedAsync(moment, [id], default), region: "51.03")).ShouldBeEmpty();
    }

    private static Task<JamsostekLedger.Store.Recording.ImportReport> ImportAsync(TestLedger ledger, Listed row) =>
        ledger.ImportAsync("list", Listed.Rows(row));

    private static async Task<IEnumerable<PersonDetails>> OpenAsync(TestLedger ledger)
    {
        var id = await ledger.AskAsync<Guid>("select id from ledger.person");
        return (await ledger.Vault.OpenAsync(ledger.Database, TestLedger.Gianyar, [new(id)], default)).Values;
    }
}
