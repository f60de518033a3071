using System.Text;
using System.Text.Json;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Persons;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>Whoever is forgotten is unreadable everywhere, and nothing else changes.</summary>
[Collection(TestCluster.Collection)]
public sealed class ForgettingTests(TestCluster cluster)
{
    private const string Nik = "5104015505800001";
    private const string Name = "Ni Wayan Penanda";

    private static readonly Region Gianyar = Regions.Find(TestLedger.Gianyar)!;
    private static readonly PersonDetails Sari =
        PersonDetails.Worker(Nik, Name, new(1980, 5, 15), Sex.Female, "0812999");
    private static readonly PersonDetails Rai = PersonDetails.Worker("5104011505800002", "I Made Rai");

    [Fact]
    public async Task Nothing_of_the_person_is_left_in_a_dump_of_all_tables_not_even_what_the_key_would_open()
    {
        await using var ledger = await OpenAsync();
        var person = await NumberAsync(ledger, Sari);
        (await ForgetAsync(ledger, person)).Status.ShouldBe(OutcomeStatus.Recorded);

        var dump = await DumpAsync(ledger);
        foreach (var marker in new[] { Nik, Name, "Penanda", "0812999", "1980-05-15" })
            foreach (var spelt in new[] { marker, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(marker)) })
                dump.ShouldNotContain(spelt, Case.Insensitive);
        // The control: what is no secret is found by the same search.
        dump.ShouldContain("K-1");

        (await ledger.LinesAsync($"select wrapped_key, sealed from ledger.person where id = '{person.Value}'"))
            .ShouldBe(["- | -"]);
        (await ledger.Vault.OpenAsync(ledger.Database, Gianyar.Code, [person], default)).ShouldBeEmpty();
        (await ledger.ReadAsync(moment => ledger.Vault.MaskedAsync(moment, [person], default))).ShouldBeEmpty();
        var another = await NumberAsync(ledger, Rai);
        (await ledger.ReadAsync(moment => ledger.Vault.MaskedAsync(moment, [another], default)))[another].Name
            .ShouldBe("I Made Rai");
    }

    [Fact]
    public async Task Facts_sums_chain_and_replay_are_what_they_were()
    {
        await using var ledger = await OpenAsync();
        await ledger.Checkpoints.WriteAsync(Gianyar.Code);
        var before = await StateAsync(ledger, toSeq: 2);

        await ForgetAsync(ledger, await NumberAsync(ledger, Sari));

        (await StateAsync(ledger, toSeq: 2)).ShouldBe(before);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
        await Rebuild.RunAsync(ledger.Database, Gianyar.Code);
        (await StateAsync(ledger, toSeq: 2)).ShouldBe(before);
        (await ledger.VerifyAsync()).Facts.ShouldBe(3);
        (await ledger.AskAsync<string>("select data::text from ledger.mt_events where type = 'person_forgotten'"))!
            .ShouldContain("Permintaan");
    }

    [Fact]
    public async Task No_old_file_brings_the_person_back()
    {
        await using var ledger = await OpenAsync();
        var person = await NumberAsync(ledger, Sari);
        await ForgetAsync(ledger, person);

        var later = await ledger.ImportAsync("list", Listed.Rows(new Listed("9", Sari)));
        later.Recorded.ShouldBe(0);
        later.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("person-forgotten");
        // What the ledger says already is no error, and no return either.
        (await ledger.ImportAsync("list", Listed.Rows(new Listed("1", Sari)))).Already.ShouldBe(1);
        (await NumberAsync(ledger, Sari)).ShouldBe(person);
        (await ledger.Vault.OpenAsync(ledger.Database, Gianyar.Code, [person], default)).ShouldBeEmpty();
        foreach (var (kind, header, row) in new[]
                 {
                     ("nik-corrections", "nik,corrected_nik,evidence,corrected_on",
                         $"{Nik},5104015505800099,KTP,2025-01-01"),
                     ("person-corrections", "nik,name,evidence,corrected_on", $"{Nik},{Name},KTP,2025-01-01"),
                 })
            (await ledger.ImportAsync(kind, header, row)).Refusals.ShouldHaveSingleItem().Rule
                .ShouldBe("person-forgotten");
    }

    [Fact]
    public async Task Whoever_is_forgotten_was_and_whoever_is_unknown_is_not()
    {
        await using var ledger = await OpenAsync();
        var person = await NumberAsync(ledger, Sari);
        (await ForgetAsync(ledger, person, "NIK 5104015505800001 diminta")).Refusal!.Rule.ShouldBe("nik-in-text");
        (await ForgetAsync(ledger, person, "")).Refusal!.Rule.ShouldBe("cell-empty");
        (await ForgetAsync(ledger, new(Guid.NewGuid()))).Refusal!.Rule.ShouldBe("person-unknown");
        (await ForgetAsync(ledger, person)).Status.ShouldBe(OutcomeStatus.Recorded);
        (await ForgetAsync(ledger, person, "Sekali lagi")).Refusal!.Rule.ShouldBe("person-forgotten");

        var desk = Desk(ledger);
        (await desk.FindAsync(Gianyar, Nik)).ShouldBe(person);
        (await desk.FindAsync(Gianyar, "5104015505800077")).ShouldBeNull();
        (await desk.FindAsync(Regions.Find("51.03")!, Nik)).ShouldBeNull();
    }

    [Fact]
    public async Task A_look_is_recorded_with_what_was_shown_and_shows_what_the_role_may_see()
    {
        await using var ledger = await OpenAsync();
        var person = await NumberAsync(ledger, Sari);

        var verifier = await LookAsync(ledger, person, "verifier");
        verifier.Details.ShouldBe([
            ("name", Name), ("nik", Nik), ("birth_date", "1980-05-15"), ("sex", "Female"), ("phone", "0812999"),
        ]);
        (await LookAsync(ledger, person, "finance")).Details.ShouldBe([("name", Name), ("nik_last_four", "…0001")]);
        var unknown = await LookAsync(ledger, person, "king");
        (unknown.Outcome.Refusal!.Rule, unknown.Details.Count).ShouldBe(("role-unknown", 0));
        (await LookAsync(ledger, person, "verifier", reason: " ")).Outcome.Refusal!.Rule.ShouldBe("cell-empty");
        (await LookAsync(ledger, new(Guid.NewGuid()), "verifier")).Outcome.Refusal!.Rule.ShouldBe("person-unknown");

        var looks = await ledger.LinesAsync(
            "select stream_id, data, headers from ledger.mt_events where type = 'person_looked_at' order by seq_id");
        looks.Count.ShouldBe(2);
        looks[0].ShouldStartWith($"person/{person}");
        looks[0].ShouldContain("penguji");
        JsonDocument.Parse(looks[0].Split(" | ")[1]).RootElement.GetProperty("shown").GetString()
            .ShouldBe("name,nik,birth_date,sex,phone");
        string.Concat(looks).ShouldNotContain("0001");
        $"{verifier}".ShouldNotContain(Name);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();

        await ForgetAsync(ledger, person);
        var gone = await LookAsync(ledger, person, "verifier");
        (gone.Outcome.Refusal!.Rule, gone.Details.Count).ShouldBe(("person-forgotten", 0));
    }

    private static PersonDesk Desk(TestLedger ledger) =>
        new(ledger.Database, ledger.Vault, ledger.Recorder, ledger.Clock);

    private static Task<Outcome> ForgetAsync(TestLedger ledger, PersonId person, string reason = "Permintaan 3/2026") =>
        Desk(ledger).ForgetAsync(Gianyar, person, reason, new("penguji"));

    private static Task<PersonLook> LookAsync(
        TestLedger ledger, PersonId person, string role, string reason = "Pencocokan dengan Dukcapil") =>
        Desk(ledger).LookAsync(Gianyar, person, role, reason, Guid.NewGuid().ToString("N"), new("penguji"));

    private static async Task<PersonId> NumberAsync(TestLedger ledger, PersonDetails who) =>
        (await Desk(ledger).FindAsync(Gianyar, who.Nik!)).ShouldNotBeNull();

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        (await ledger.ImportAsync("list", Listed.Rows(new Listed("1", Sari), new Listed("2", Rai)))).Recorded
            .ShouldBe(2);
        return ledger;
    }

    // What a backup of the database holds: every row of every table, as COPY writes it.
    private static async Task<string> DumpAsync(TestLedger ledger)
    {
        var dump = new StringBuilder();
        await using var connection = await ledger.Owner.OpenConnectionAsync();
        foreach (var table in await ledger.LinesAsync("select tablename from pg_tables where schemaname = 'ledger'"))
        {
            using var copy = await connection.BeginTextExportAsync($"copy ledger.{table} to stdout");
            dump.AppendLine(table).AppendLine(await copy.ReadToEndAsync());
        }

        return dump.ToString();
    }

    private static async Task<string> StateAsync(TestLedger ledger, long toSeq)
    {
        var claims = await ledger.ReadAsync(moment =>
            ClaimTotalsQuery.RunAsync(moment, new(2024, 1, 1), new(2024, 12, 31)));
        var rows = await ledger.LinesAsync($"""
            select seq, encode(leaf, 'hex') from ledger.fact where seq <= {toSeq}
            union all select height, encode(hash, 'hex') from ledger.block where last_seq <= {toSeq}
            union all select seq, j::text from ledger.journal j
            union all select 0, t::text from ledger.total t
            order by 1, 2
            """);
        return $"{claims.Total} {claims.ByBenefit.Count}\n{string.Join('\n', rows)}";
    }
}
