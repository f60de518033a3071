using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Persons;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>
/// What one who can write in the database does to the vault: nobody is recorded anew or as somebody else, and what
/// cannot be read costs no more than itself.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class VaultAttackTests(TestCluster cluster)
{
    private static readonly PersonDetails Sari = PersonDetails.Worker("5104015505800001", "Ni Wayan Sari");
    private static readonly PersonDetails Rai = PersonDetails.Worker("5104011505800002", "I Made Rai");
    private static readonly PersonDetails Ketut = PersonDetails.Worker("5104011505800003", "I Ketut Adi");

    [Theory]
    [InlineData("look_up")]
    [InlineData("sealed")]
    [InlineData("sealed", "wrapped_key")]
    public async Task Exchanged_columns_of_two_people_are_refused_and_the_third_is_recorded(params string[] columns)
    {
        await using var ledger = await OpenAsync(Sari, Rai, Ketut);
        await ledger.ExchangeAsync(columns);

        var report = await ledger.ImportAsync("list", More(), partial: true);

        report.Refusals.Select(refusal => refusal.Rule).ShouldBe(["person-unreadable", "person-unreadable"]);
        (report.Recorded, await PeopleAsync(ledger)).ShouldBe((1, 3));
    }

    [Fact]
    public async Task Exchanged_look_ups_of_the_first_format_find_nobody_else()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        foreach (var (at, person) in new[] { Sari, Rai, Ketut }.Index())
            await FirstFormat.PutAsync(ledger, FirstFormat.Secret,
                new($"00000000-0000-7000-8000-00000000000{at}"), person.Nik!, person.Name);
        var desk = new PersonDesk(ledger.Database, ledger.Vault, ledger.Recorder, ledger.Clock);
        var region = Regions.Find(TestLedger.Gianyar)!;
        (await desk.FindAsync(region, Sari.Nik!)).ShouldNotBeNull();
        await ledger.ExchangeAsync(["look_up"]);

        var report = await ledger.ImportAsync("list", More(), partial: true);

        report.Refusals.Select(refusal => refusal.Rule).ShouldBe(["person-exchanged", "person-exchanged"]);
        (report.Recorded, await PeopleAsync(ledger)).ShouldBe((1, 3));
        // Whoever is to be forgotten or looked at is not somebody else.
        (await desk.FindAsync(region, Sari.Nik!)).ShouldBeNull();
        (await desk.FindAsync(region, Ketut.Nik!)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_correction_that_was_redirected_finds_nobody_else()
    {
        const string wrong = "5104015505800009";
        await using var ledger = await OpenAsync(Sari with { LookUp = $"nik:{wrong}", Nik = wrong }, Rai);
        (await ledger.ImportAsync("nik-corrections", "nik,corrected_nik,evidence,corrected_on",
            $"{wrong},{Sari.Nik},Dukcapil 1,2025-02-11")).Recorded.ShouldBe(1);
        var named = new Listed("9", PersonDetails.Worker(wrong));
        (await ledger.ImportAsync("list", Listed.Rows(named), dryRun: true)).Recorded.ShouldBe(1);
        await ledger.TamperAsync("""
            update ledger.person_before set id = (
                select id from ledger.person where id <> ledger.person_before.id limit 1)
            """);

        var report = await ledger.ImportAsync("list", Listed.Rows(named));

        report.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("person-exchanged");
        (await ledger.ImportAsync("list", Listed.Rows(
                new Listed("9", PersonDetails.Worker(wrong, Sari.Name!, new(1980, 5, 15)))))).Refusals
            .ShouldHaveSingleItem().Rule.ShouldBe("person-exchanged");
        (await PeopleAsync(ledger)).ShouldBe(2);
    }

    [Theory]
    [InlineData("set sealed = overlay(sealed placing '\\xff00ff' from 30)")]
    [InlineData("set sealed = null")]
    [InlineData("set sealed = ''")]
    [InlineData("set wrapped_key = overlay(wrapped_key placing '\\xff00ff' from 30)")]
    [InlineData("set wrapped_key = overlay(wrapped_key placing '\\xff00ff' from 2)")]
    [InlineData("set wrapped_key = overlay(wrapped_key placing '\\xff00ff' from 7)")]
    [InlineData("set wrapped_key = ''")]
    public async Task A_damaged_box_costs_one_row(string damage)
    {
        await using var ledger = await OpenAsync(Sari, Rai, Ketut);
        var id = await ledger.AskAsync<Guid>("select id from ledger.person order by id limit 1");
        await ledger.TamperAsync($"update ledger.person {damage} where id = '{id}'");

        var people = (await ledger.LinesAsync("select id from ledger.person")).Select(one => new PersonId(new(one)));
        var labels = await ledger.ReadAsync(moment => ledger.Vault.MaskedAsync(moment, people, default));
        labels.Count.ShouldBe(3);
        labels[new(id)].ShouldBe(new(null, null, IsUnreadable: true));
        labels.Values.Count(label => label.Name is not null).ShouldBe(2);

        var report = await ledger.ImportAsync("list", More(), partial: true);
        report.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("person-unreadable");
        (report.Recorded, await PeopleAsync(ledger)).ShouldBe((2, 3));
        (await ledger.ImportAsync("person-corrections", "nik,name,evidence,corrected_on",
                $"{Sari.Nik},Ni Wayan Sari Dewi,KTP,2025-01-01", $"{Rai.Nik},I Made Rai Putra,KTP,2025-01-01",
                $"{Ketut.Nik},I Ketut Adi Putra,KTP,2025-01-01"))
            .Refusals.ShouldHaveSingleItem().Rule.ShouldBe("person-unreadable");
        var look = await new PersonDesk(ledger.Database, ledger.Vault, ledger.Recorder, ledger.Clock).LookAsync(
            Regions.Find(TestLedger.Gianyar)!, new(id), "verifier", "Pencocokan", "1", new("penguji"));
        (look.Outcome.Refusal!.Rule, look.Details.Count).ShouldBe(("person-unreadable", 0));
    }

    [Theory]
    [InlineData("delete from ledger.vault_key")]
    [InlineData("update ledger.vault_key set look_up = overlay(look_up placing '\\xff00ff' from 30)")]
    [InlineData("update ledger.vault_key set look_up = ''")]
    [InlineData("update ledger.vault_key set master = master # 1")]
    public async Task Without_the_key_that_finds_people_nobody_is_recorded_anew(string attack)
    {
        await using var ledger = await OpenAsync(Sari, Rai, Ketut);
        await ledger.TamperAsync(attack);

        foreach (var recorder in new[] { ledger.Recorder, new(ledger.Store, new(TestLedger.Master)) })
        {
            var refused = await Should.ThrowAsync<MasterKeyException>(() =>
                ledger.ImportAsync("list", More(), by: recorder));
            refused.Message.ShouldContain("unci");
        }

        (await PeopleAsync(ledger)).ShouldBe(3);
        // What names nobody goes on.
        (await ledger.RecordAsync(Sample.Open())).Status.ShouldBe(OutcomeStatus.Recorded);
    }

    // A ledger of the first format has no such key yet, and finds its people by the key that the master key gives.
    [Fact]
    public async Task A_ledger_of_the_first_format_gets_its_key()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await FirstFormat.PutAsync(ledger, FirstFormat.Secret, Guid.CreateVersion7(), Sari.Nik!, Sari.Name);
        (await ledger.ImportAsync("list", Listed.Rows(new Listed("1", Sari), new Listed("2", Rai)))).Recorded
            .ShouldBe(2);
        (await PeopleAsync(ledger)).ShouldBe(2);
    }

    private static IReadOnlyList<ReadRow> More() =>
        Listed.Rows(new Listed("11", Sari), new Listed("12", Rai), new Listed("13", Ketut));

    private static Task<long> PeopleAsync(TestLedger ledger) =>
        ledger.AskAsync<long>("select count(*) from ledger.person");

    private async Task<TestLedger> OpenAsync(params PersonDetails[] people)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        (await ledger.ImportAsync("list", Listed.Rows(people.Select((who, at) => new Listed($"{at}", who)))))
            .Recorded.ShouldBe(people.Length);
        return ledger;
    }
}
