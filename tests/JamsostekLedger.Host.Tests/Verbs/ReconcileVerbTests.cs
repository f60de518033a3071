namespace JamsostekLedger.Host.Tests.Verbs;

[Collection(ProgramLedger.Collection)]
public sealed class ReconcileVerbTests(ProgramLedger ledger)
{
    private const string Region = "61";

    [Fact]
    public async Task What_SIPD_says_is_recorded_beside_the_ledger_and_held_against_it()
    {
        await ledger.ImportAsync("programmes", """
            code,name,fund,starts_on,vulnerable
            rekon,Rekonsiliasi,APBD,2024-01-01,yes
            """, "--region", Region);
        await ledger.ImportAsync("payments", """
            document_number,kind,document_date,account_code,programme,fund,fund_year,amount
            S/1,SP2D,2024-11-12,5.1,rekon,APBD,2024,16800
            S/2,SP2D,2024-11-13,5.1,rekon,APBD,2024,33600
            S/3,SP2D,2024-11-20,5.1,rekon,APBD,2024,50400
            """, "--region", Region);

        var first = await RecordAsync("sipd", """
            Nomor SP2D;Tanggal SP2D;Kode Rekening;Nilai Realisasi
            S/1;12-11-2024;5.1;16.800
            S/2;13-11-2024;5.1;33.500
            """);
        first.Exit.ShouldBe(0, first.ToString());
        (first.Json.GetProperty("rows").GetInt32(), first.Json.GetProperty("recorded").GetInt32(),
            first.Json.GetProperty("supersedes").GetString()).ShouldBe((2, 2, null));
        var again = await RecordAsync("sipd", """
            Nomor SP2D;Tanggal SP2D;Kode Rekening;Nilai Realisasi
            S/1;12-11-2024;5.1;16.800
            S/2;13-11-2024;5.1;33.500
            """);
        (again.Exit, again.Json.GetProperty("already").GetInt32()).ShouldBe((0, 2), again.ToString());

        var later = await RecordAsync("sipd", """
            document_number,document_date,account_code,amount
            S/1,2024-11-12,5.1,16800
            S/2,2024-11-13,5.1,33600
            S/9,2024-11-14,5.1,700
            """);
        (later.Json.GetProperty("new").GetInt32(), later.Json.GetProperty("changed").GetInt32(),
            later.Json.GetProperty("same").GetInt32(), later.Json.GetProperty("gone").GetInt32())
            .ShouldBe((1, 1, 1, 0), later.ToString());
        later.Json.GetProperty("supersedes").GetString()
            .ShouldBe(first.Json.GetProperty("sha256").GetString());

        var ran = await ledger.Program.RunAsync(
            "reconcile", "run", "--region", Region, "--period", "2024-11", "--json");
        ran.Exit.ShouldBe(0, ran.ToString());
        var payments = ran.Json.GetProperty("pairings")[0];
        (payments.GetProperty("left").GetProperty("amount").GetInt64(),
            payments.GetProperty("right").GetProperty("amount").GetInt64(),
            payments.GetProperty("matched").GetProperty("leftAmount").GetInt64())
            .ShouldBe((100_800, 51_100, 50_400));
        payments.GetProperty("breaks").EnumerateArray().Select(one => one.GetProperty("reason").GetString())
            .ShouldBe(["missing-in-statement", "missing-in-ledger"]);
        payments.GetProperty("breaks")[0].GetProperty("left")[0].GetString()
            .ShouldBe("S/3 / 5.1 / rekon / APBD / 2024");

        var id = payments.GetProperty("breaks")[0].GetProperty("id").GetString()!;
        var wrong = await SayAsync("explain", id, "--reason", "paid-twice", "--note", "surat");
        (wrong.Exit, wrong.Error.Contains("explanation-unknown", StringComparison.Ordinal))
            .ShouldBe((3, true), wrong.ToString());
        (await SayAsync("assign", id, "--to", "Bidang anggaran", "--note", "cek SIPD")).Exit.ShouldBe(0);
        var lacks = payments.GetProperty("breaks")[1].GetProperty("id").GetString()!;
        var shown = await ledger.Program.RunAsync(
            "reconcile", "accept", lacks, "--region", Region, "--period", "2024-11", "--dry-run");
        (shown.Exit, shown.Output.Contains("rekon", StringComparison.Ordinal)).ShouldBe((0, true), shown.ToString());
        var unknown = await ledger.Program.RunAsync(
            "reconcile", "accept", lacks, "programme=tidak-ada", "--region", Region, "--period", "2024-11");
        (unknown.Exit, unknown.Error.Contains("programme-unknown", StringComparison.Ordinal))
            .ShouldBe((3, true), unknown.ToString());
        var said = await SayAsync("explain", id, "--reason", "not-yet-booked", "--note", "SIPD menyusul");
        said.Exit.ShouldBe(0, said.ToString());
        var joined = await SayAsync(
            "join", "--pairing", "payments", "--left", "S/3 / 5.1 / rekon / APBD / 2024", "--right", "S/9 / 5.1",
            "--note", "salah ketik", "--tolerance", "10");
        (joined.Exit, joined.Error.Contains("rows-do-not-join", StringComparison.Ordinal))
            .ShouldBe((3, true), joined.ToString());
        var explained = (await ledger.Program.RunAsync(
            "reconcile", "run", "--region", Region, "--period", "2024-11", "--json")).Json
            .GetProperty("pairings")[0].GetProperty("breaks")[0].GetProperty("explained");
        (explained.GetProperty("reason").GetString(), explained.GetProperty("actor").GetString())
            .ShouldBe(("not-yet-booked", "bendahara"));
        (await ledger.Program.RunAsync("reconcile", "run", "--region", Region, "--period", "2024-11", "--json")).Json
            .GetProperty("pairings")[0].GetProperty("breaks")[0].GetProperty("assignedTo").GetString()
            .ShouldBe("Bidang anggaran");
        // By the breaks that the rows stand in: a person without a membership number has no other name on a screen.
        var apart = await SayAsync(
            "join", "--pairing", "payments", "--break", id, lacks, "--note", "salah ketik", "--tolerance", "10");
        (apart.Exit, apart.Error.Contains("rows-do-not-join", StringComparison.Ordinal))
            .ShouldBe((3, true), apart.ToString());
        (await SayAsync(
            "join", "--pairing", "payments", "--left", "S/3 / 5.1 / rekon / APBD / 2024", "--right", "S/9 / 5.1",
            "--note", "salah ketik", "--tolerance", "49700")).Exit.ShouldBe(0);
        (await ledger.Program.RunAsync("reconcile", "run", "--region", Region, "--period", "2024-11", "--json")).Json
            .GetProperty("pairings")[0].GetProperty("breaks").GetArrayLength().ShouldBe(0);

        var verified = await ledger.Program.RunAsync("audit", "verify", "--region", Region, "--json");
        verified.Exit.ShouldBe(0, verified.ToString());
    }

    [Fact]
    public async Task A_list_of_members_leaves_nobody_readable_in_the_facts()
    {
        const string nik = "7305011203800007";
        var recorded = await RecordAsync("bpjs-members", $"""
            nik,name,birth_date,programme
            {nik},Baso Tahir,1980-03-12,rekon
            """);
        recorded.Exit.ShouldBe(0, recorded.ToString());
        var events = await ledger.Program.RunAsync("audit", "events", "--region", Region, "--json");
        events.Output.ShouldContain("statement_rows_recorded");
        events.Output.ShouldNotContain(nik);
        events.Output.ShouldNotContain("Tahir");
        var ran = await ledger.Program.RunAsync(
            "reconcile", "run", "--region", Region, "--period", "2024-11", "--json");
        var members = ran.Json.GetProperty("pairings").EnumerateArray()
            .Single(pairing => pairing.GetProperty("pairing").GetString() == "members");
        var found = members.GetProperty("breaks")[0];
        (found.GetProperty("reason").GetString(), found.GetProperty("person").GetString(),
            found.GetProperty("right")[0].GetString()).ShouldBe(("not-on-roster", "0007", "0007"), ran.ToString());
    }

    private Task<Program.Ran> SayAsync(params string[] words) => ledger.Program.RunAsync(
        ["reconcile", .. words, "--region", Region, "--period", "2024-11", "--actor", "bendahara"]);

    private async Task<Program.Ran> RecordAsync(string source, string content)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.csv");
        await File.WriteAllTextAsync(file, content);
        try
        {
            return await ledger.Program.RunAsync(
                "statement", "record", source, file, "--region", Region, "--period", "2024-11", "--json");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
