using System.Text.Json.Nodes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Export;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>
/// An export, checked by a program of another language that never sees the database: what was done in the database by
/// its superuser, and what was done to the export itself, is found and named.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class ExportTests(TestCluster cluster) : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_ledger_that_nobody_touched_is_as_it_was_recorded_for_an_outsider_too()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        foreach (var region in new[] { "51.04", "51.03" })
        {
            var (exit, said) = await ShippedVerifier.RunAsync(
                await ExportAsync(ledger, region), ledger.Home.Checkpoints);
            exit.ShouldBe(0, said);
            said.ShouldContain($"{region}, 10 facts, 8 blocks");
            said.ShouldNotContain("NOT CHECKED");
        }
    }

    [Fact]
    public async Task Without_a_key_from_elsewhere_it_says_that_the_key_came_with_the_export()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var (exit, said) = await ShippedVerifier.RunAsync(await ExportAsync(ledger));
        exit.ShouldBe(0, said);
        said.ShouldContain("NOT CHECKED: the key");
    }

    [Theory]
    [InlineData("an edit", """
        update ledger.mt_events set data = jsonb_set(data, '{amount}', '51')
        where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 5)
        """, "fact-changed: fact 5")]
    [InlineData("a deletion", """
        delete from ledger.mt_events
        where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 7)
        """, "fact-missing: of fact 7")]
    [InlineData("a deletion with its number", """
        delete from ledger.mt_events
          where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 7);
        delete from ledger.fact where region = '51.04' and seq = 7
        """, "fact-missing: after fact 6")]
    [InlineData("an insertion", """
        insert into ledger.mt_events (seq_id, id, stream_id, version, data, type,
          timestamp, tenant_id, mt_dotnet_type, headers)
        select seq_id + 500, gen_random_uuid(), stream_id, 9, data, type, timestamp, tenant_id, mt_dotnet_type, headers
        from ledger.mt_events where tenant_id = '51.04' and type = 'premium_paid' limit 1;
        insert into ledger.fact (region, seq, sequence, id)
        select '51.04', 11, seq_id, id from ledger.mt_events where version = 9
        """, "fact-unsealed: from fact 11")]
    [InlineData("a swap", """
        update ledger.fact a set sequence = b.sequence, id = gen_random_uuid() from ledger.fact b
        where a.region = '51.04' and b.region = '51.04' and (a.seq, b.seq) in ((6, 7), (7, 6))
        """, "fact-changed: fact 6")]
    [InlineData("a tail cut off", """
        delete from ledger.mt_events where seq_id in (
          select sequence from ledger.fact where region = '51.04' and seq > 8);
        delete from ledger.fact where region = '51.04' and seq > 8;
        delete from ledger.journal where region = '51.04' and seq > 8;
        update ledger.head h set seq = 8, height = b.height, block_hash = b.hash, recorded_at = b.recorded_at
          from ledger.block b where h.region = '51.04' and b.region = '51.04' and b.last_seq = 8;
        delete from ledger.block where region = '51.04' and last_seq > 8
        """, "signed block 8 of 51.04 with 10 facts")]
    [InlineData("a line of the journal too many", """
        insert into ledger.journal (region, seq, line, value_date, recorded_at, amount, unit, debit, credit)
        select region, seq, 99, value_date, recorded_at, 1, unit, debit, credit from ledger.journal
        where region = '51.04' and seq = 4 and line = 1
        """, "checkpoint-differs: up to fact 10 there are 16 journal lines")]
    public async Task What_the_databases_superuser_did_is_found_in_the_export(string what, string sql, string finding)
    {
        what.ShouldNotBeEmpty();
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync(sql);
        var (exit, said) = await ShippedVerifier.RunAsync(await ExportAsync(ledger), ledger.Home.Checkpoints);
        exit.ShouldBe(4, said);
        said.ShouldContain(finding);
    }

    [Fact]
    public async Task A_chain_that_was_made_again_whole_is_not_the_one_that_was_signed()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("""
            update ledger.mt_events set data = jsonb_set(data, '{amount}', '51')
            where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 5)
            """);
        await Forger.MakeChainAgainAsync(ledger, "51.04");
        var (exit, said) = await ShippedVerifier.RunAsync(await ExportAsync(ledger));
        exit.ShouldBe(4, said);
        said.ShouldContain("checkpoint-differs: block 8");
    }

    [Fact]
    public async Task An_older_backup_is_shorter_than_the_checkpoints_that_somebody_else_holds()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var older = await ExportAsync(ledger);
        ledger.Clock.Move(NodaTime.Duration.FromDays(1));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/3", 10));
        await ledger.Checkpoints.WriteAllAsync();

        (await ShippedVerifier.RunAsync(older)).Exit.ShouldBe(0);
        var (exit, said) = await ShippedVerifier.RunAsync(older, ledger.Home.Checkpoints);
        exit.ShouldBe(4, said);
        said.ShouldContain("tail-missing: ");
    }

    [Fact]
    public async Task A_checkpoint_that_was_taken_away_is_missed()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        ledger.Clock.Move(NodaTime.Duration.FromDays(1));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/3", 10));
        await ledger.Checkpoints.WriteAllAsync();
        (await ledger.VerifyAsync()).Ok.ShouldBeTrue();

        File.Delete(Path.Combine(ledger.Home.Checkpoints, "51.04-000000008.json"));

        (await ledger.VerifyAsync()).Findings.ShouldHaveSingleItem().Kind.ShouldBe("checkpoint-missing");
        var (exit, said) = await ShippedVerifier.RunAsync(await ExportAsync(ledger));
        exit.ShouldBe(4, said);
        said.ShouldContain("checkpoint-missing: ");
    }

    [Theory]
    [InlineData("drop checkpoint", "checkpoint-missing: no checkpoint signs the last block")]
    [InlineData("sign otherwise", "checkpoint-invalid: the signature")]
    [InlineData("drop the end", "tail-missing: ")]
    [InlineData("drop the last block", "fact-unsealed: from fact 10")]
    [InlineData("double a member", "named twice")]
    [InlineData("swap two lines", "fact-missing: after fact 5 comes fact 7")]
    [InlineData("an amount that no computer keeps exactly", "has no exact canonical form")]
    public async Task What_was_done_to_the_export_itself_is_found(string what, string finding)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var path = await ExportAsync(ledger);
        File.WriteAllLines(path, Changed([.. File.ReadAllLines(path)], what));
        var (exit, said) = await ShippedVerifier.RunAsync(path);
        exit.ShouldBe(4, said);
        said.ShouldContain(finding);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(10)]
    public async Task One_fact_is_proved_by_a_document_alone_and_another_fact_is_not(long seq)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var path = Path.Combine(_folder.Path, "proof.json");
        await File.WriteAllBytesAsync(path, (await FactProof.OfAsync(
            ledger.Database, ledger.Checkpoints, Regions.Find("51.04")!, seq))!);

        var (exit, said) = await ShippedVerifier.RunAsync(
            path, Path.Combine(ledger.Home.Checkpoints, "checkpoint.pub"));
        exit.ShouldBe(0, said);
        said.ShouldContain($"51.04, fact {seq} of ");

        var proof = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        proof["fact"]!["headers"]!["actor"] = "orang lain";
        await File.WriteAllTextAsync(path, proof.ToJsonString());
        (exit, said) = await ShippedVerifier.RunAsync(path);
        exit.ShouldBe(4, said);
        said.ShouldContain($"fact-changed: fact {seq}");
    }

    [Fact]
    public async Task Of_a_fact_that_is_not_there_nothing_is_proved()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        (await FactProof.OfAsync(ledger.Database, ledger.Checkpoints, Regions.Find("51.04")!, 11)).ShouldBeNull();
    }

    private static List<string> Changed(List<string> lines, string what)
    {
        int At(string begins) => lines.FindIndex(
            line => line.StartsWith($"{{\"what\":{begins}", StringComparison.Ordinal));
        var checkpoint = At("\"checkpoint\"");
        var sixth = At("\"fact\",\"seq\":6,");
        switch (what)
        {
            case "drop checkpoint":
                lines.RemoveAt(checkpoint);
                break;
            case "sign otherwise":
                lines[checkpoint] = lines[checkpoint].Replace("\"facts\":10", "\"facts\":11", StringComparison.Ordinal);
                break;
            case "drop the end":
                lines.RemoveAt(lines.Count - 1);
                break;
            case "drop the last block":
                lines.RemoveAt(lines.Count - 2);
                break;
            case "double a member":
                lines[sixth] = lines[sixth].Replace("\"seq\":6,", "\"seq\":6,\"seq\":6,", StringComparison.Ordinal);
                break;
            case "swap two lines":
                (lines[sixth], lines[sixth + 1]) = (lines[sixth + 1], lines[sixth]);
                break;
            default:
                lines[sixth] = lines[sixth].Replace(
                    "\"data\":{", "\"data\":{\"x\": 1.5, ", StringComparison.Ordinal);
                break;
        }

        return lines;
    }

    private async Task<string> ExportAsync(TestLedger ledger, string region = "51.04")
    {
        var path = Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.jsonl");
        await using var output = File.Create(path);
        await JsonLinesExport.WriteAsync(ledger.Database, ledger.Checkpoints, Regions.Find(region)!, output);
        return path;
    }
}
