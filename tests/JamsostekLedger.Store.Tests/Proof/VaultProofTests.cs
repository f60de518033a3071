using JamsostekLedger.Audit;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Persons;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Rotation;
using JamsostekLedger.Store.Tests.Vault;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>What one who can write in the database does to the vault is found by <c>audit verify</c>.</summary>
[Collection(TestCluster.Collection)]
public sealed class VaultProofTests(TestCluster cluster)
{
    private const string Wrong = "5104015505800009";

    private static readonly PersonDetails Sari = PersonDetails.Worker("5104015505800001", "Ni Wayan Sari");
    private static readonly PersonDetails Rai = PersonDetails.Worker("5104011505800002", "I Made Rai");
    private static readonly PersonDetails Ketut = PersonDetails.Worker("5104011505800003", "I Ketut Adi");
    private static readonly Region Gianyar = Regions.Find(TestLedger.Gianyar)!;

    [Theory]
    [InlineData("look_up", "person-unreadable person-unreadable")]
    [InlineData("sealed", "person-unreadable person-unreadable")]
    [InlineData("wrapped_key", "person-unreadable person-unreadable")]
    [InlineData("wrapped_key, sealed", "person-unreadable person-unreadable")]
    [InlineData("look_up, wrapped_key, sealed", "person-unreadable person-unreadable")]
    public async Task Exchanged_columns_of_two_people_are_found(string columns, string kinds)
    {
        await using var ledger = await OpenAsync();
        await ledger.ExchangeAsync(columns.Split(", "));
        (await KindsAsync(ledger)).ShouldBe(kinds.Split(' '));
    }

    // Those whom an earlier version sealed: nothing binds their box to what finds them, but the NIK in it does.
    [Fact]
    public async Task Exchanged_look_ups_of_the_first_format_are_found_by_the_NIK()
    {
        await using var ledger = await OpenFirstFormatAsync();
        (await KindsAsync(ledger)).ShouldBeEmpty();
        await ledger.ExchangeAsync(["look_up"]);
        (await KindsAsync(ledger)).ShouldBe(["person-exchanged", "person-exchanged"]);
    }

    [Theory]
    [InlineData("update ledger.person set wrapped_key = null, sealed = null where id = any($1)", "person-key-missing")]
    [InlineData("update ledger.person set wrapped_key = null where id = any($1)", "person-key-missing")]
    [InlineData("update ledger.person set sealed = null where id = any($1)", "person-unreadable")]
    [InlineData("update ledger.person set sealed = overlay(sealed placing '\\xff00ff' from 40) where id = any($1)",
        "person-unreadable")]
    [InlineData("update ledger.person set wrapped_key = overlay(wrapped_key placing '\\xff' from 3) where id = any($1)",
        "person-unreadable")]
    [InlineData("update ledger.person set look_up = sha256(look_up) where id = any($1)", "person-unreadable")]
    [InlineData("delete from ledger.person where id = any($1)", "person-missing")]
    [InlineData("insert into ledger.person select region, gen_random_uuid(), sha256(look_up), wrapped_key, sealed "
        + "from ledger.person where id = any($1)", "person-unreadable person-extra")]
    [InlineData("insert into ledger.person select region, gen_random_uuid(), sha256(look_up), null, null "
        + "from ledger.person where id = any($1)", "person-key-missing person-extra")]
    public async Task What_is_done_to_one_row_is_found(string attack, string kinds)
    {
        await using var ledger = await OpenAsync();
        var id = await ledger.AskAsync<Guid>("select id from ledger.person order by id limit 1");
        await ledger.TamperAsync(attack.Replace("$1", $"'{{{id}}}'::uuid[]"));

        var found = (await ledger.VerifyAsync()).Findings;

        found.Select(finding => finding.Kind).ShouldBe(kinds.Split(' '));
        found.ShouldAllBe(finding => finding.Stream != null);
        if (!attack.StartsWith("insert") && !attack.StartsWith("delete"))
            found.ShouldAllBe(finding => finding.Stream == $"person/{id:N}");
    }

    [Fact]
    public async Task Whoever_was_forgotten_is_no_finding_until_the_key_comes_back_from_a_backup()
    {
        await using var ledger = await OpenAsync();
        await ledger.TamperAsync("create table public.backup as select * from ledger.person");
        var person = await NumberAsync(ledger, Sari);
        (await new PersonDesk(ledger.Database, ledger.Vault, ledger.Recorder, ledger.Clock).ForgetAsync(
            Gianyar, person, "Permintaan", new("penguji"))).Refusal.ShouldBeNull();
        (await KindsAsync(ledger)).ShouldBeEmpty();

        await ledger.TamperAsync("""
            update ledger.person p set wrapped_key = b.wrapped_key, sealed = b.sealed from public.backup b
            where b.id = p.id and p.wrapped_key is null
            """);

        var finding = (await ledger.VerifyAsync()).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Stream).ShouldBe(("person-not-forgotten", $"person/{person}"));
    }

    [Theory]
    [InlineData("update ledger.person_before set id = $1", "correction-redirected")]
    [InlineData("delete from ledger.person_before", "correction-redirected")]
    [InlineData("update ledger.person_before set region = '51.03'", "correction-redirected")]
    [InlineData("update ledger.person_before set look_up = sha256(look_up)",
        "correction-redirected correction-redirected")]
    [InlineData("insert into ledger.person_before select region, sha256(look_up), id from ledger.person_before",
        "correction-redirected")]
    [InlineData("insert into ledger.person_before select region, sha256(look_up), $1 from ledger.person_before",
        "correction-redirected")]
    public async Task A_redirected_correction_is_found(string attack, string kinds)
    {
        await using var ledger = await OpenCorrectedAsync();
        (await KindsAsync(ledger)).ShouldBeEmpty();
        var another = await NumberAsync(ledger, Ketut);
        await ledger.TamperAsync(attack.Replace("$1", $"'{another.Value}'"));
        (await KindsAsync(ledger)).ShouldBe(kinds.Split(' '));
    }

    [Fact]
    public async Task A_redirected_correction_is_found_also_where_the_other_was_corrected_too()
    {
        await using var ledger = await OpenCorrectedAsync();
        await CorrectAsync(ledger, Ketut.Nik!, "5104011505800033", "Dukcapil 2");
        (await KindsAsync(ledger)).ShouldBeEmpty();
        await ledger.TamperAsync("""
            update ledger.person_before b set id = o.id from ledger.person_before o where o.id <> b.id
            """);
        (await KindsAsync(ledger)).ShouldBe(["correction-redirected", "correction-redirected"]);
    }

    // A NIK may be left by one person and then by another: it finds the last of them.
    [Fact]
    public async Task A_NIK_that_two_people_left_one_after_the_other_is_no_finding()
    {
        await using var ledger = await OpenCorrectedAsync();
        (await ledger.ImportAsync("list", Listed.Rows(new Listed("7", PersonDetails.Worker(
            Wrong, "Ni Made Lain", new(1980, 5, 15)))))).Recorded.ShouldBe(1);
        await CorrectAsync(ledger, Wrong, "5104015505800088", "Dukcapil 3");
        await CorrectAsync(ledger, "5104015505800088", "5104015505800087", "Dukcapil 4");
        (await KindsAsync(ledger)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("look_up = b.look_up, wrapped_key = b.wrapped_key, sealed = b.sealed", "person-outdated")]
    [InlineData("sealed = b.sealed", "person-unreadable")]
    public async Task Details_as_they_were_before_a_correction_are_found(string set, string kind)
    {
        await using var ledger = await OpenAsync(corrected: false);
        await ledger.TamperAsync("create table public.backup as select * from ledger.person");
        await CorrectAsync(ledger, Wrong, Sari.Nik!, "Dukcapil 1");
        await ledger.TamperAsync($"""
            update ledger.person p set {set} from public.backup b where b.id = p.id and b.look_up <> p.look_up;
            delete from ledger.person_before
            """);
        (await KindsAsync(ledger)).ShouldBe([kind]);
    }

    [Fact]
    public async Task A_misspelt_name_that_came_back_after_its_correction_is_found()
    {
        await using var ledger = await OpenAsync();
        await ledger.TamperAsync("create table public.backup as select * from ledger.person");
        (await ledger.ImportAsync("person-corrections", "nik,name,evidence,corrected_on",
            $"{Sari.Nik},Ni Wayan Sari Dewi,KTP,2025-02-12")).Recorded.ShouldBe(1);
        (await KindsAsync(ledger)).ShouldBeEmpty();
        await ledger.TamperAsync(
            "update ledger.person p set sealed = b.sealed from public.backup b where b.id = p.id");
        (await KindsAsync(ledger)).ShouldBe(["person-outdated"]);
    }

    [Theory]
    [InlineData("delete from ledger.vault_key")]
    [InlineData("update ledger.vault_key set look_up = overlay(look_up placing '\\xff00ff' from 30)")]
    [InlineData("update ledger.vault_key set master = master # 1")]
    public async Task A_vault_that_lost_its_key_is_found_and_its_keys_are_counted_still(string attack)
    {
        await using var ledger = await OpenAsync();
        await ledger.TamperAsync(attack);
        await ledger.TamperAsync("""
            update ledger.person set wrapped_key = null where id = (select id from ledger.person order by id limit 1)
            """);
        (await KindsAsync(ledger)).ShouldBe(["vault-closed", "person-key-missing"]);
    }

    [Fact]
    public async Task The_key_of_another_vault_finds_nobody()
    {
        await using var ledger = await OpenAsync();
        await using var another = await OpenAsync();
        var key = (await another.LinesAsync("select encode(look_up, 'hex') from ledger.vault_key"))[0];
        await ledger.TamperAsync($"update ledger.vault_key set look_up = decode('{key}', 'hex')");
        (await KindsAsync(ledger)).ShouldBe(["person-exchanged", "person-exchanged", "person-exchanged"]);
    }

    [Fact]
    public async Task Without_its_master_key_a_vault_cannot_be_verified_and_that_is_said()
    {
        await using var ledger = await OpenAsync();
        var finding = (await ledger.VerifyAsync(by: new(MasterKey.Of(new byte[32])))).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.VaultClosed);
        finding.Message.ShouldContain("Kunci induk");
    }

    [Fact]
    public async Task A_rotation_seals_the_first_format_anew_and_nothing_is_found_before_or_after()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        File.WriteAllText(Path.Combine(ledger.Home.Keys, "master.key"), Convert.ToHexStringLower(FirstFormat.Secret));
        await FillFirstFormatAsync(ledger);
        await CorrectAsync(ledger, Rai.Nik!, "5104011505800022", "Dukcapil 5");
        (await KindsAsync(ledger)).ShouldBeEmpty();

        var vault = new PersonVault(MasterKeys.FromEnvironmentOr(ledger.Home.Keys));
        (await new KeyRotation(ledger.Database, vault, ledger.Clock).RunAsync(keepEarlier: true)).ShouldNotBeNull();
        (await ledger.LinesAsync("select distinct get_byte(sealed, 0) from ledger.person")).ShouldBe(["2"]);
        (await ledger.VerifyAsync(by: vault)).Findings.ShouldBeEmpty();

        // What the first format could not tell is found from now on.
        await ledger.TamperAsync("delete from ledger.person_before");
        (await ledger.VerifyAsync(by: vault)).Findings.Select(finding => finding.Kind)
            .ShouldBe(["correction-redirected"]);
    }

    [Fact]
    public void Whom_no_fact_names_is_told_from_200_000_whom_facts_name()
    {
        var named = new NamedPersons();
        Guid[] people = [.. Enumerable.Range(0, 200_000).Select(_ => Guid.CreateVersion7())];
        foreach (var person in people)
            named.Add(person);
        people.ShouldAllBe(person => named.Has(person));
        Enumerable.Range(0, 200_000).Count(_ => named.Has(Guid.CreateVersion7())).ShouldBe(0);
    }

    private static async Task<IEnumerable<string>> KindsAsync(TestLedger ledger) =>
        (await ledger.VerifyAsync()).Findings.Select(finding => finding.Kind);

    private static async Task<PersonId> NumberAsync(TestLedger ledger, PersonDetails who) =>
        (await ledger.Vault.FindAsync(ledger.Database, TestLedger.Gianyar, who, default)).ShouldNotBeNull();

    private static async Task CorrectAsync(TestLedger ledger, string nik, string right, string evidence) =>
        (await ledger.ImportAsync("nik-corrections", "nik,corrected_nik,evidence,corrected_on",
            $"{nik},{right},{evidence},2025-02-11")).Recorded.ShouldBe(1);

    private static async Task FillFirstFormatAsync(TestLedger ledger)
    {
        foreach (var (at, person) in new[] { Sari, Rai, Ketut }.Index())
            await FirstFormat.PutAsync(ledger, FirstFormat.Secret,
                new($"00000000-0000-7000-8000-00000000000{at}"), person.Nik!, person.Name);
        (await ledger.ImportAsync("list", Listed.Rows(new[] { Sari, Rai, Ketut }.Select((who, at) =>
            new Listed($"{at}", who))))).Recorded.ShouldBe(3);
    }

    private async Task<TestLedger> OpenFirstFormatAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await FillFirstFormatAsync(ledger);
        return ledger;
    }

    private async Task<TestLedger> OpenCorrectedAsync()
    {
        var ledger = await OpenAsync(corrected: false);
        await CorrectAsync(ledger, Wrong, Sari.Nik!, "Dukcapil 1");
        return ledger;
    }

    private async Task<TestLedger> OpenAsync(bool corrected = true)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        var sari = corrected ? Sari : PersonDetails.Worker(Wrong, Sari.Name);
        (await ledger.ImportAsync("list", Listed.Rows(new[] { sari, Rai, Ketut }.Select((who, at) =>
            new Listed($"{at}", who))))).Recorded.ShouldBe(3);
        return ledger;
    }
}
