using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>A corrected NIK is the same person's.</summary>
[Collection(TestCluster.Collection)]
public sealed class NikCorrectionTests(TestCluster cluster)
{
    private const string Wrong = "5104015505800001";
    private const string Right = "5104015505800017";
    private const string Header = "nik,corrected_nik,evidence,corrected_on,birth_date";
    private const string Row = $"{Wrong},{Right},Dukcapil 470/118,2025-02-11,";

    private static readonly PersonDetails Sari = PersonDetails.Worker(Wrong, "Ni Wayan Sari", new(1980, 5, 15));

    [Fact]
    public async Task The_person_keeps_the_number_and_is_found_by_both_NIKs()
    {
        await using var ledger = await OpenAsync();
        (await ledger.ImportAsync("nik-corrections", Header, Row)).Recorded.ShouldBe(1);

        (await ledger.ImportAsync("list", Listed.Rows(
            new Listed("2", PersonDetails.Worker(Right, "Ni Wayan Sari", new(1980, 5, 15))),
            new Listed("3", PersonDetails.Worker(Wrong))))).Recorded.ShouldBe(2);

        var id = await ledger.AskAsync<Guid>("select id from ledger.person");
        (await ledger.AskAsync<long>("select count(*) from ledger.person")).ShouldBe(1);
        (await ledger.LinesAsync("select distinct data #>> '{payment,worker}' from ledger.mt_events where type = "
            + "'benefit_paid'")).ShouldBe([$"{id}"]);
        (await DetailsAsync(ledger, id)).ShouldBe(Sari with { LookUp = $"nik:{Right}", Nik = Right, Sex = Sex.Female });
        (await ledger.LinesAsync("select stream_id, type from ledger.mt_events where type = 'nik_corrected'"))
            .ShouldBe([$"person/{id:N} | nik_corrected"]);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_correction_again_adds_nothing_and_another_one_under_its_evidence_is_refused()
    {
        await using var ledger = await OpenAsync();
        await ledger.ImportAsync("nik-corrections", Header, Row);

        (await ledger.ImportAsync("nik-corrections", Header, Row)).Already.ShouldBe(1);
        (await RuleAsync(ledger, Row.Replace("470", "471"))).ShouldBe("nik-corrected-already");
        (await RuleAsync(ledger, $"{Wrong},5104015505800018,Dukcapil 470/118,2025-02-11,"))
            .ShouldBe("nik-corrected-already");
        (await RuleAsync(ledger, $"{Right},5104015505800018,Dukcapil 470/118,2025-02-11,")).ShouldBe("key-differs");
        (await ledger.ImportAsync("nik-corrections", Header, $"{Right},5104015505800018,Dukcapil 9,2025-03-11,"))
            .Recorded.ShouldBe(1);
        (await ledger.ImportAsync("nik-corrections", Header, Row)).Already.ShouldBe(1);
    }

    [Fact]
    public async Task A_NIK_that_was_corrected_by_mistake_is_corrected_back()
    {
        await using var ledger = await OpenAsync();
        const string back = $"{Right},{Wrong},Dukcapil 470/119,2025-03-11,";
        await ledger.ImportAsync("nik-corrections", Header, Row);
        (await ledger.ImportAsync("nik-corrections", Header, back)).Recorded.ShouldBe(1);

        var id = await ledger.AskAsync<Guid>("select id from ledger.person");
        (await DetailsAsync(ledger, id)).Nik.ShouldBe(Wrong);
        (await ledger.ImportAsync("list", Listed.Rows(
            new Listed("2", PersonDetails.Worker(Right)), new Listed("3", PersonDetails.Worker(Wrong))))).Recorded
            .ShouldBe(2);
        (await ledger.AskAsync<long>("select count(*) from ledger.person")).ShouldBe(1);
        (await ledger.ImportAsync("nik-corrections", Header, back)).Already.ShouldBe(1);
        (await ledger.ImportAsync("nik-corrections", Header, Row)).Already.ShouldBe(1);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_NIK_that_is_anothers_is_refused_also_within_one_file()
    {
        await using var ledger = await OpenAsync();
        await ledger.ImportAsync("list", Listed.Rows(
            new Listed("2", PersonDetails.Worker(Right, "Ni Made Rai")),
            new Listed("3", PersonDetails.Worker("5104015505800002")),
            new Listed("4", PersonDetails.Worker("5104015505800003"))));
        (await RuleAsync(ledger, Row)).ShouldBe("nik-taken");

        var report = await ledger.ImportAsync("nik-corrections", Header,
            "5104015505800002,5104015505800030,a,2025-02-11,", "5104015505800003,5104015505800030,b,2025-02-11,");
        report.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("nik-taken");
        report.Refusals[0].Line.ShouldBe(3);
        (await ledger.AskAsync<long>("select count(*) from ledger.person_before")).ShouldBe(0);
    }

    [Fact]
    public async Task A_NIK_that_was_left_is_its_true_owners_once_a_list_says_so()
    {
        await using var ledger = await OpenAsync();
        await ledger.ImportAsync("nik-corrections", Header, Row);
        (await ledger.ImportAsync("list", Listed.Rows(
            new Listed("2", PersonDetails.Worker(Wrong, "Ni Made Rai", new(1980, 5, 15)))))).Recorded.ShouldBe(1);
        (await ledger.ImportAsync("list", Listed.Rows(new Listed("3", PersonDetails.Worker(Wrong))))).Recorded
            .ShouldBe(1);

        (await ledger.LinesAsync("""
            select count(*) from ledger.mt_events where type = 'benefit_paid'
            group by data #>> '{payment,worker}' order by 1
            """)).ShouldBe(["1", "2"]);
        (await ledger.AskAsync<long>("select count(*) from ledger.person")).ShouldBe(2);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_of_the_day_of_birth_says_so()
    {
        const string other = "5104015605800001";
        await using var ledger = await OpenAsync();
        (await RuleAsync(ledger, $"{Wrong},{other},a,2025-02-11,")).ShouldBe("nik-birth-date-differs");
        (await ledger.ImportAsync("nik-corrections", Header, $"{Wrong},{other},a,2025-02-11,1980-05-16")).Recorded
            .ShouldBe(1);
        (await DetailsAsync(ledger, await ledger.AskAsync<Guid>("select id from ledger.person"))).BirthDate
            .ShouldBe(new(1980, 5, 16));
    }

    [Fact]
    public async Task A_dry_run_corrects_nothing()
    {
        await using var ledger = await OpenAsync();
        (await ledger.ImportAsync("nik-corrections", TestFile.Rows("nik-corrections", Header, Row), dryRun: true))
            .Recorded.ShouldBe(1);
        (await DetailsAsync(ledger, await ledger.AskAsync<Guid>("select id from ledger.person"))).ShouldBe(Sari);
    }

    [Fact]
    public async Task A_name_is_put_right_and_then_agrees()
    {
        await using var ledger = await OpenAsync();
        const string header = "nik,name,evidence,corrected_on";
        var right = Sari with { Name = "Ni Wayan Sari Dewi" };
        (await ledger.ImportAsync("list", Listed.Rows(new Listed("2", right)))).Refused.ShouldBe(1);

        (await ledger.ImportAsync("person-corrections", header, $"{Wrong},{right.Name},KTP,2025-02-12")).Recorded
            .ShouldBe(1);

        (await ledger.ImportAsync("list", Listed.Rows(new Listed("2", right)))).Recorded.ShouldBe(1);
        (await ledger.ImportAsync("person-corrections", header, $"{Wrong},{right.Name},KTP,2025-02-12")).Already
            .ShouldBe(1);
        (await ledger.ImportAsync("person-corrections", header, $"{Wrong},Ni Wayan,KTP,2025-02-12")).Refusals
            .ShouldHaveSingleItem().Rule.ShouldBe("key-differs");
        (await ledger.LinesAsync("select data from ledger.mt_events where type = 'person_corrected'"))
            .ShouldHaveSingleItem().ShouldNotContain("Sari");
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        (await ledger.ImportAsync("list", Listed.Rows(new Listed("1", Sari)))).Recorded.ShouldBe(1);
        return ledger;
    }

    private static async Task<string> RuleAsync(TestLedger ledger, string row)
    {
        ImportReport report = await ledger.ImportAsync("nik-corrections", Header, row);
        report.Recorded.ShouldBe(0);
        return report.Refusals.ShouldHaveSingleItem().Rule;
    }

    private static async Task<PersonDetails> DetailsAsync(TestLedger ledger, Guid id) =>
        (await ledger.Vault.OpenAsync(ledger.Database, TestLedger.Gianyar, [new PersonId(id)], default))
            .Values.Single();
}
