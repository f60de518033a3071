using JamsostekLedger.Audit;
using JamsostekLedger.Store.Proof;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Proof;

[Collection(TestCluster.Collection)]
public sealed class VerifierTests(TestCluster cluster)
{
    [Fact]
    public async Task A_ledger_that_nobody_touched_has_no_findings()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);

        var verification = await ledger.VerifyAsync();

        verification.Findings.ShouldBeEmpty();
        verification.ShouldSatisfyAllConditions(
            () => verification.Ok.ShouldBeTrue(),
            () => verification.Region.ShouldBe("51.04"),
            () => verification.Facts.ShouldBe(10),
            () => verification.Blocks.ShouldBe(8));
    }

    [Fact]
    public async Task An_empty_region_is_in_order()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var verification = await ledger.VerifyAsync();
        (verification.Ok, verification.Facts, verification.Blocks).ShouldBe((true, 0, 0));
    }

    [Theory]
    [InlineData("seq_id = seq_id + 1000", "fact-missing 5")]
    [InlineData("id = gen_random_uuid()", "fact-changed 5")]
    [InlineData("stream_id = 'budget/2024/other'", "block-root-differs 5")]
    [InlineData("version = version + 7", "block-root-differs 5")]
    [InlineData("data = jsonb_set(data, '{amount}', '51')", "block-root-differs 5")]
    [InlineData("data = data || '{\"description\": \"x\"}'", "block-root-differs 5")]
    [InlineData("data = data || '{\"amount\": 1e30}'", "fact-unreadable 5")]
    [InlineData("data = '[]'", "fact-unreadable 5")]
    [InlineData("bdata = '\\x00'", "fact-changed 5")]
    [InlineData("type = 'premium_paid'", "fact-unreadable 5")]
    [InlineData("type = 'unknown'", "fact-unreadable 5")]
    [InlineData("timestamp = timestamp + interval '1 microsecond'", "block-root-differs 5")]
    [InlineData("timestamp = 'infinity'", "fact-unreadable 5")]
    [InlineData("tenant_id = '51.06'", "fact-missing 5")]
    [InlineData("mt_dotnet_type = 'A, B'", "block-root-differs 5")]
    [InlineData("mt_dotnet_type = null", "fact-unreadable 5")]
    [InlineData("correlation_id = ''", "block-root-differs 5")]
    [InlineData("causation_id = 'x'", "block-root-differs 5")]
    [InlineData("headers = jsonb_set(headers, '{actor}', '\"x\"')", "block-root-differs 5")]
    [InlineData("headers = null", "fact-unreadable 5")]
    [InlineData("is_archived = true", "fact-changed 5")]
    public Task An_edit_of_any_column_of_an_event_is_found(string edit, string finding) =>
        FindsAsync($"update ledger.mt_events set {edit} where {Event(5)}", finding);

    [Theory]
    [InlineData("delete", "delete from ledger.mt_events where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 7)", "fact-missing 7")]
    [InlineData("delete with its number", """
        delete from ledger.mt_events
          where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 7);
        delete from ledger.fact where region = '51.04' and seq = 7
        """, "fact-missing 7")]
    [InlineData("insert", """
        insert into ledger.mt_events (seq_id, id, stream_id, version, data, type,
          timestamp, tenant_id, mt_dotnet_type, headers)
        select seq_id + 500, gen_random_uuid(), stream_id, 9, data, type, timestamp, tenant_id, mt_dotnet_type, headers
        from ledger.mt_events where tenant_id = '51.04' and type = 'premium_paid' limit 1
        """, "fact-extra -")]
    [InlineData("insert at the end", """
        insert into ledger.mt_events (seq_id, id, stream_id, version, data, type,
          timestamp, tenant_id, mt_dotnet_type, headers)
        select seq_id + 500, gen_random_uuid(), stream_id, 9, data, type, timestamp, tenant_id, mt_dotnet_type, headers
        from ledger.mt_events where tenant_id = '51.04' and type = 'premium_paid' limit 1;
        insert into ledger.fact (region, seq, sequence, id)
        select '51.04', 11, seq_id, id from ledger.mt_events where version = 9
        """, "fact-unsealed 11")]
    [InlineData("swap", """
        update ledger.fact a set sequence = b.sequence, id = gen_random_uuid() from ledger.fact b
        where a.region = '51.04' and b.region = '51.04' and (a.seq, b.seq) in ((6, 7), (7, 6))
        """, "fact-changed 6")]
    [InlineData("another leaf", "update ledger.fact set leaf = decode(repeat('00', 32), 'hex') where region = '51.04' and seq = 7", "fact-changed 7")]
    [InlineData("another fact with its leaf", """
        update ledger.fact set leaf = null where region = '51.04';
        update ledger.mt_events set data = jsonb_set(data, '{payment,relation}', '"anak"')
        where tenant_id = '51.04' and data #>> '{payment,reference}' = 'B-2'
        """, "block-root-differs 6")]
    [InlineData("a fact of a file", """
        update ledger.mt_events set data = jsonb_set(data, '{payment,relation}', '"anak"')
        where tenant_id = '51.04' and data #>> '{payment,reference}' = 'B-2'
        """, "fact-changed 7")]
    [InlineData("another number", "update ledger.fact set seq = 20 where region = '51.04' and seq = 7", "fact-missing 7")]
    [InlineData("another id", "update ledger.fact set id = gen_random_uuid() where region = '51.04' and seq = 7", "fact-changed 7")]
    [InlineData("another event", """
        update ledger.fact set sequence = (select sequence from ledger.fact where region = '51.04' and seq = 2)
        where region = '51.04' and seq = 7
        """, "fact-changed 7")]
    [InlineData("stream version", "update ledger.mt_streams set version = version + 1 where tenant_id = '51.04' and id = 'claim/K-1'", "stream-differs -")]
    [InlineData("stream version back", "update ledger.mt_streams set version = 1 where tenant_id = '51.04' and id = 'claim/K-1'", "stream-differs -")]
    [InlineData("stream gone", "delete from ledger.mt_streams where tenant_id = '51.04' and id = 'claim/K-1'", "stream-differs -")]
    [InlineData("stream archived", "update ledger.mt_streams set is_archived = true where tenant_id = '51.04' and id = 'claim/K-1'", "fact-changed 6")]
    public Task What_is_done_to_rows_of_the_log_is_found(string what, string sql, string finding)
    {
        what.ShouldNotBeEmpty();
        return FindsAsync(sql, finding);
    }

    [Theory]
    [InlineData("block", "set height = 20 where height = 3", "fact-unsealed 3")]
    [InlineData("block", "set first_seq = 4 where height = 3", "fact-unsealed 3")]
    [InlineData("block", "set last_seq = 4 where height = 3", "block-hash-differs 3")]
    [InlineData("block", "set recorded_at = recorded_at + interval '1 microsecond' where height = 3", "block-hash-differs 3")]
    [InlineData("block", "set root = decode(repeat('00', 32), 'hex') where height = 3", "block-root-differs 3")]
    [InlineData("block", "set previous = decode(repeat('00', 32), 'hex') where height = 3", "chain-broken 3")]
    [InlineData("block", "set hash = decode(repeat('00', 32), 'hex') where height = 3", "block-hash-differs 3")]
    [InlineData("block", "set bucket = 2 where height = 3", "chain-broken 3")]
    [InlineData("head", "set seq = 9", "head-differs -")]
    [InlineData("head", "set height = 9", "head-differs -")]
    [InlineData("head", "set block_hash = decode(repeat('00', 32), 'hex')", "head-differs -")]
    [InlineData("head", "set recorded_at = recorded_at + interval '1 hour'", "head-differs -")]
    [InlineData("head", "set bucket = 2", "head-differs -")]
    [InlineData("head", "set bucket_lines = 0", "head-differs -")]
    public Task An_edit_of_any_column_of_a_block_or_head_is_found(string table, string edit, string finding) =>
        FindsAsync(
            $"update ledger.{table} {edit} {(edit.Contains(" where ") ? "and" : "where")} region = '51.04'", finding);

    [Theory]
    [InlineData("delete from ledger.block where region = '51.04' and height = 3", "fact-unsealed 3")]
    [InlineData("delete from ledger.head where region = '51.04'", "head-differs -")]
    [InlineData("update ledger.head set moved = 1", "head-differs -")]
    public Task A_block_or_head_that_is_gone_is_found(string sql, string finding) => FindsAsync(sql, finding);

    [Theory]
    [InlineData("line = 9", "journal-missing 4")]
    [InlineData("seq = 3", "journal-extra 3")]
    [InlineData("value_date = value_date + 1", "journal-changed 4")]
    [InlineData("recorded_at = recorded_at + interval '1 microsecond'", "journal-changed 4")]
    [InlineData("amount = amount + 1", "journal-changed 4")]
    [InlineData("unit = 'claim'", "journal-changed 4")]
    [InlineData("debit = 'cash'", "journal-changed 4")]
    [InlineData("credit = 'bpjs:fund'", "journal-changed 4")]
    [InlineData("fund_year = 2023", "journal-changed 4")]
    [InlineData("fiscal_year = null", "journal-changed 4")]
    [InlineData("reach = '2024-01-01'", "journal-changed 4")]
    [InlineData("programme = 'x'", "journal-changed 4")]
    [InlineData("vulnerable = false", "journal-changed 4")]
    [InlineData("fund = 'CSR'", "journal-changed 4")]
    [InlineData("account_code = '5'", "journal-changed 4")]
    [InlineData("segment = ''", "journal-changed 4")]
    [InlineData("benefit = 'JKK'", "journal-changed 4")]
    [InlineData("to_heir = true", "journal-changed 4")]
    [InlineData("region = '51.06'", "journal-missing 4")]
    public Task An_edit_of_any_column_of_a_journal_line_is_found(string edit, string finding) =>
        FindsAsync($"update ledger.journal set {edit} where region = '51.04' and seq = 4 and line = 2", finding);

    [Theory]
    [InlineData("delete from ledger.journal where region = '51.04' and seq = 4 and line = 1", "journal-missing 4")]
    [InlineData("""
        insert into ledger.journal (region, seq, line, value_date, recorded_at, amount, unit, debit, credit)
        values ('51.04', 4, 3, '2024-01-01', now(), 5, 'IDR', 'cash', 'appropriation')
        """, "journal-extra 4")]
    [InlineData("""
        insert into ledger.journal (region, seq, line, value_date, recorded_at, amount, unit, debit, credit)
        values ('51.04', 99, 1, '2024-01-01', now(), 5, 'IDR', 'cash', 'appropriation')
        """, "journal-extra 99")]
    [InlineData("update ledger.total set amount = amount + 1 where ctid = (select ctid from ledger.total where region = '51.04' limit 1)", "total-changed -")]
    [InlineData("update ledger.total set lines = lines + 1 where ctid = (select ctid from ledger.total where region = '51.04' limit 1)", "total-changed -")]
    [InlineData("update ledger.total set programme = 'x' where ctid = (select ctid from ledger.total where region = '51.04' limit 1)", "total-changed -")]
    [InlineData("delete from ledger.total where ctid = (select ctid from ledger.total where region = '51.04' limit 1)", "total-missing -")]
    [InlineData("update ledger.total set bucket = 77 where region = '51.04'", "total-extra -")]
    [InlineData("""
        insert into ledger.total (region, bucket, cell, value_date, amount, lines, unit, debit, credit)
        values ('51.04', 1, gen_random_uuid(), '2024-01-01', 5, 1, 'IDR', 'cash', 'appropriation')
        """, "total-extra -")]
    [InlineData("update ledger.view set body = jsonb_set(body, '{pagu}', '1') where region = '51.04' and name = 'budget_line_card'", "view-changed -")]
    [InlineData("update ledger.view set body = '[1.5]' where region = '51.04' and name = 'budget_line_card'", "view-changed -")]
    [InlineData("delete from ledger.view where region = '51.04' and name = 'budget_line_card'", "view-missing -")]
    [InlineData("insert into ledger.view values ('51.04', 'programme_card', 'x', '{}')", "view-extra -")]
    [InlineData("insert into ledger.view values ('51.04', 'unknown', 'x', '{}')", "view-extra -")]
    [InlineData("delete from ledger.person where region = '51.04'", "person-missing 6")]
    public Task What_is_done_to_journal_sums_views_and_vault_is_found(string sql, string finding) =>
        FindsAsync(sql, finding);

    [Fact]
    public async Task What_is_done_to_one_region_is_not_found_in_another()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("delete from ledger.journal where region = '51.04'");
        (await ledger.VerifyAsync("51.03")).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_append_of_Marten_is_no_finding()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("""
            insert into ledger.mt_streams (tenant_id, id, version) values ('51.04', 'mt_tombstone', 0);
            insert into ledger.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
            values (900, gen_random_uuid(), 'mt_tombstone', 900, '{}', 'tombstone', now(), '51.04')
            """);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Findings_are_counted_and_the_first_of_them_listed()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("""
            insert into ledger.journal (region, seq, line, value_date, recorded_at, amount, unit, debit, credit)
            select '51.04', 1000 + n, 1, '2024-01-01', now(), 5, 'IDR', 'cash', 'appropriation'
            from generate_series(1, 250) n;
            delete from ledger.journal where region = '51.04' and seq = 2
            """);

        var verification = await ledger.VerifyAsync();

        verification.Ok.ShouldBeFalse();
        verification.Found.ShouldBe(251);
        verification.Findings.Count.ShouldBe(100);
        verification.Findings[0].Kind.ShouldBe(FindingKind.JournalMissing);
    }

    [Fact]
    public async Task Documents_that_no_fact_gives_are_all_counted()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("""
            insert into ledger.view select '51.04', 'programme_card', 'x' || n, '{}' from generate_series(1, 250) n
            """);

        var verification = await ledger.VerifyAsync();

        verification.Found.ShouldBe(250);
        verification.Findings.ShouldHaveSingleItem().Message.ShouldContain("250");
    }

    [Fact]
    public async Task Sums_are_not_held_against_a_journal_that_is_in_doubt()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("""
            update ledger.journal set amount = 9000000000000000000 where region = '51.04' and seq in (4, 10)
            """);

        var verification = await ledger.VerifyAsync();

        verification.Findings.Select(finding => (finding.Kind, finding.Seq)).Distinct().ShouldBe(
            [(FindingKind.JournalChanged, 4), (FindingKind.JournalChanged, 10)]);
    }

    [Fact]
    public async Task A_finding_names_nobody()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("""
            update ledger.mt_events set data = jsonb_set(data, '{payment,relation}', '"5104019999990009 Ketut"')
            where tenant_id = '51.04' and type = 'benefit_paid';
            update ledger.journal set programme = 'Ketut' where region = '51.04';
            update ledger.view set body = body || '{"name": "Ketut"}' where region = '51.04'
            """);
        var verification = await ledger.VerifyAsync();
        verification.Findings.ShouldNotBeEmpty();
        verification.Findings.ShouldAllBe(finding => !finding.Message.Contains("Ketut"));
    }

    // The server sorts a large region before it gives the first row of it. Here a lock keeps it waiting, and no bound
    // on locks may end that wait before it was longer than the command's time.
    [Fact]
    public async Task A_first_row_that_comes_late_is_waited_for()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await using var hasty = LedgerDatabase.Attach(new NpgsqlConnectionStringBuilder(ledger.Program)
        {
            CommandTimeout = 1, Options = "-c lock_timeout=60s",
        }.ConnectionString);
        await using var holder = await ledger.Owner.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table ledger.mt_events in access exclusive mode", holder))
            await hold.ExecuteNonQueryAsync();

        var verifying = Verifier.VerifyAsync(hasty, ledger.Checkpoints, ledger.Vault, TestLedger.Gianyar);
        while (!verifying.IsCompleted && await ledger.AskAsync<long>("""
            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                and clock_timestamp() - query_start > interval '1.5 seconds'
            """) == 0)
            await Task.Delay(50);
        await held.RollbackAsync();

        (await verifying).Findings.ShouldBeEmpty();
    }

    private static string Event(int seq) =>
        $"seq_id = (select sequence from ledger.fact where region = '51.04' and seq = {seq})";

    // "kind seq": the kind must be there at that fact, and nothing may be found before it.
    private async Task FindsAsync(string sql, string finding)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync(sql);

        var verification = await ledger.VerifyAsync();

        verification.Ok.ShouldBeFalse();
        var found = verification.Findings.Select(found => $"{found.Kind} {(found.Seq is { } seq ? $"{seq}" : "-")}");
        found.ShouldContain(finding, string.Join("\n", verification.Findings));
        if (int.TryParse(finding.Split(' ')[1], out var place))
            verification.Findings.ShouldAllBe(found => found.Seq == null || found.Seq >= place);
    }
}
