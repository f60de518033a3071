using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Persons;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Tests.Vault;

[Collection(TestCluster.Collection)]
public sealed class VaultTests(TestCluster cluster)
{
    private const string Nik = "5104011203850001";
    private const string Name = "Ni Wayan Penanda";

    [Fact]
    public async Task Nobody_is_named_anywhere_in_the_database()
    {
        await using var ledger = await OpenAsync();

        foreach (var marker in new[] { Nik, Name, Name.ToUpperInvariant(), "Penanda", Nik[..10] })
        {
            (await TablesWithAsync(ledger, marker)).ShouldBeEmpty(marker);
            (await TablesWithAsync(ledger, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(marker))))
                .ShouldBeEmpty(marker);
        }

        // The control: what is no secret is found by the same search.
        (await TablesWithAsync(ledger, "K-1")).ShouldContain("mt_events");
    }

    // Of a file with one row, whoever tries all NIKs makes the same hash.
    [Fact]
    public async Task The_hash_of_a_short_file_is_nowhere_and_whoever_has_the_key_knows_the_file_again()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        var file = SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{Sample.ClaimsHeader}\n{Sample.Claim("K-1", "B-1", nik: Nik)}\n"));
        await ledger.Recorder.RecordAsync(new Store.Recording.ImportRequest(
            Reference.Regions.Find(TestLedger.Gianyar)!, "claims", "klaim.csv", file, "penguji", false, false, Rows));

        foreach (var told in new[] { Convert.ToHexStringLower(file), Convert.ToBase64String(file) })
            (await TablesWithAsync(ledger, told)).ShouldBeEmpty();
        var found = await FileFacts.OfAsync(ledger.Database, ledger.Vault, TestLedger.Gianyar, file);
        var facts = found.ShouldHaveSingleItem();
        (facts.File, facts.Actor, facts.FirstSeq, facts.LastSeq, facts.Facts)
            .ShouldBe(("klaim.csv", "penguji", 2, 2, 1));
        (await FileFacts.OfAsync(ledger.Database, ledger.Vault, "51.03", file)).ShouldBeEmpty();
        (await FileFacts.OfAsync(ledger.Database, ledger.Vault, TestLedger.Gianyar, new byte[32])).ShouldBeEmpty();
        await ledger.VerifyAsync();
    }

    [Fact]
    public async Task The_right_master_key_opens_and_another_does_not()
    {
        await using var ledger = await OpenAsync();
        var payment = await PaymentAsync(ledger);

        var opened = await ledger.Vault.OpenAsync(
            ledger.Database, TestLedger.Gianyar, [payment.Worker!.Value, payment.Payee], default);

        opened[payment.Worker!.Value].ShouldBe(PersonDetails.Worker(Nik));
        opened[payment.Payee].ShouldBe(new("", null, Name));
        var other = new PersonVault(MasterKey.Of(new byte[32]));
        await Should.ThrowAsync<CryptographicException>(() =>
            other.OpenAsync(ledger.Database, TestLedger.Gianyar, [payment.Payee], default));
    }

    [Theory]
    [InlineData("set wrapped_key = o.wrapped_key, sealed = o.sealed")]
    [InlineData("set sealed = o.sealed")]
    [InlineData("set wrapped_key = o.wrapped_key")]
    [InlineData("set sealed = p.sealed || '\\x00'")]
    [InlineData("set look_up = sha256(p.look_up)")]
    public async Task A_row_moved_to_another_person_does_not_open(string change)
    {
        await using var ledger = await OpenAsync();
        var payment = await PaymentAsync(ledger);
        await ledger.TamperAsync($"""
            update ledger.person p {change} from ledger.person o
            where p.id = '{payment.Payee.Value}' and o.id = '{payment.Worker!.Value.Value}'
            """);
        (await ledger.Vault.OpenAsync(ledger.Database, TestLedger.Gianyar, [payment.Payee], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_finds_a_person_cannot_be_made_without_the_master_key()
    {
        await using var ledger = await OpenAsync();
        var kept = await ledger.LinesAsync("select encode(look_up, 'hex') from ledger.person");

        foreach (var guess in new[]
                 {
                     Nik, $"nik:{Nik}", $"{TestLedger.Gianyar}\nnik:{Nik}", $"{TestLedger.Gianyar}{Nik}",
                 })
        {
            kept.ShouldNotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(guess))));
            kept.ShouldNotContain(Convert.ToHexStringLower(HMACSHA256.HashData(new byte[32],
                Encoding.UTF8.GetBytes(guess))));
        }

        // The same person under the same key in another region is another hash, and under another key again.
        await using var other = await OpenAsync("51.03");
        (await other.LinesAsync("select encode(look_up, 'hex') from ledger.person"))
            .ShouldNotContain(hash => kept.Contains(hash));
        await using var rekeyed = await TestLedger.OpenAsync(cluster);
        await rekeyed.RecordAsync(Sample.Open());
        await rekeyed.ImportAsync("claims", Rows(), by: new(
            rekeyed.Store, new(MasterKey.Of(new byte[32]))));
        (await rekeyed.LinesAsync("select encode(look_up, 'hex') from ledger.person"))
            .ShouldNotContain(hash => kept.Contains(hash));
    }

    [Fact]
    public async Task The_same_person_is_found_again_and_kept_once()
    {
        await using var ledger = await OpenAsync();
        await ledger.ImportAsync("claims", Sample.ClaimsHeader, Sample.Claim("K-9", "B-9", nik: Nik, payee: Name));
        // The worker once; the payee once a claim.
        (await ledger.AskAsync<long>("select count(*) from ledger.person")).ShouldBe(3);
        (await ledger.AskAsync<long>("select count(distinct data #>> '{payment,worker}') from ledger.mt_events"))
            .ShouldBe(1);
    }

    [Fact]
    public async Task Forgetting_a_person_leaves_facts_sums_and_proof_as_they_are()
    {
        await using var ledger = await OpenAsync();
        await ledger.Checkpoints.WriteAsync(TestLedger.Gianyar);
        var payment = await PaymentAsync(ledger);

        foreach (var person in new[] { payment.Worker!.Value, payment.Payee })
            (await new PersonDesk(ledger.Database, ledger.Vault, ledger.Recorder, ledger.Clock).ForgetAsync(
                Regions.Find(TestLedger.Gianyar)!, person, "Permintaan", new("penguji"))).Refusal.ShouldBeNull();

        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
        (await ledger.Vault.OpenAsync(
            ledger.Database, TestLedger.Gianyar, [payment.Worker!.Value, payment.Payee], default)).ShouldBeEmpty();
    }

    private static IReadOnlyList<JamsostekLedger.Store.Recording.ReadRow> Rows() => TestFile.Rows(
        "claims", Sample.ClaimsHeader, Sample.Claim("K-1", "B-1", nik: Nik, payee: Name));

    private async Task<TestLedger> OpenAsync(string region = TestLedger.Gianyar)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open(), region);
        (await ledger.ImportAsync("claims", Rows(), region)).Recorded.ShouldBe(1);
        return ledger;
    }

    private static async Task<ClaimPayment> PaymentAsync(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        var facts = await FactQueries.OfRegionAsync(connection, TestLedger.Gianyar).ToListAsync();
        return facts.Select(recorded => recorded.Fact).OfType<BenefitPaid>().Single().Payment;
    }

    // Every table of the schema, every column as text; bytes are hexadecimal digits there.
    private static async Task<List<string>> TablesWithAsync(TestLedger ledger, string marker)
    {
        var found = new List<string>();
        foreach (var table in await ledger.LinesAsync("select tablename from pg_tables where schemaname = 'ledger'"))
        {
            if (await ledger.AskAsync<long>(
                    $"select count(*) from ledger.{table} t where t::text ilike '%{marker}%'") > 0)
                found.Add(table);
        }

        return found;
    }
}
