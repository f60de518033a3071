using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using NodaTime;
using Npgsql;
using Wolverine;
using Wolverine.Runtime.Serialization;
using static JamsostekLedger.Store.Tests.TestLedger;

namespace JamsostekLedger.Store.Tests.Background;

/// <summary>What an earlier version left waiting or had given up, in a database that is migrated.</summary>
[Collection(TestCluster.Collection)]
public sealed class EarlierWorkTests(TestCluster cluster)
{
    // As the migrations and Quartz.NET 4.7 had made them; of its eleven tables two are read or stand in the way.
    private const string Quartz = """
        create table ledger.dead_letter (
            id bigint generated always as identity primary key, kind varchar not null, key varchar not null,
            region varchar, body varchar not null, attempts integer not null, reason varchar not null,
            died_at timestamptz not null, constraint dead_letter_work unique (kind, key));
        create schema background;
        create table background.qrtz_job_details (
            sched_name text not null, job_name text not null, job_group text not null, description text,
            job_class_name text not null, is_durable bool not null, is_nonconcurrent bool not null,
            is_update_data bool not null, requests_recovery bool not null, job_data bytea,
            primary key (sched_name, job_name, job_group));
        create table background.qrtz_triggers (
            sched_name text not null, trigger_name text not null, trigger_group text not null, job_name text not null,
            job_group text not null, next_fire_time bigint, primary key (sched_name, trigger_name, trigger_group),
            foreign key (sched_name, job_name, job_group) references background.qrtz_job_details);
        """;

    [Fact]
    public async Task What_waited_with_Quartz_and_its_letters_are_messages_and_letters_now()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var hook = (await hooks.AddAsync(Gianyar, "https://kas.example/x", [], null, "penguji")).Hook!;
        var (waits, dead) = (Guid.NewGuid(), Guid.NewGuid());
        foreach (var upload in (Guid[])[waits, dead])
            await ledger.TamperAsync($"""
                insert into ledger.upload (id, region, kind, file, actor, dry_run, partial, uploaded_at)
                values ('{upload}', '{Gianyar}', 'claims', 'x.csv', 'penguji', false, false, now())
                """);
        await BackToAsync(ledger, Quartz);
        foreach (var (kind, key) in ((string, string)[])
                 [("import", $"{waits:n}"), ("notice", $"{hook.Id:N}:1-3"), ("notice", $"{hook.Id:N}:check-2026-11"),
                  ("notice", $"{Guid.NewGuid():N}:1-2"), ("proof", "51.04/2026-11-22"), ("checks", "51.04/2026-12")])
            await ledger.TamperAsync($"""
                insert into background.qrtz_job_details values ('jamsostek', '{key}', '{kind}', null, 'x', false, true,
                    false, true, null);
                insert into background.qrtz_triggers values ('jamsostek', md5('{key}'), '{kind}', '{key}', '{kind}', 1)
                """);
        await ledger.TamperAsync($"""
            insert into ledger.dead_letter (kind, key, region, body, attempts, reason, died_at)
            values ('import', '{dead:n}', '{Gianyar}', '{"{}"}', 3, 'Sebabnya.', '2026-11-20T01:02:03Z')
            """);

        // Whoever is killed half way leaves everything as it was.
        await ledger.TamperAsync("create view ledger.holds as select * from ledger.dead_letter");
        await Should.ThrowAsync<PostgresException>(() => Migrator.MigrateAsync(ledger.ConnectionString));
        (await ledger.AskAsync<long>("select count(*) from background.qrtz_job_details")).ShouldBe(6);
        await ledger.TamperAsync("drop view ledger.holds");

        (await Migrator.MigrateAsync(ledger.ConnectionString)).ShouldBe(["wolverine"]);
        (await Migrator.MigrateAsync(ledger.ConnectionString)).ShouldBeEmpty();

        await ShouldHaveAsync(ledger,
            [("import", $"{waits:n}"), ("notice", $"{hook.Id:N}:1-3"), ("notice", $"{hook.Id:N}:check-2026-11")],
            new(new("import", $"{dead:n}", Gianyar), 3, "Sebabnya."));
        (await ledger.AskAsync<bool>("""
            select to_regclass('ledger.dead_letter') is null and to_regnamespace('background') is null
            """)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_waited_with_an_earlier_Wolverine_and_its_letters_are_kept_in_the_present_form()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await BackToAsync(ledger, """
            create schema wolverine;
            create table wolverine.wolverine_incoming_envelopes (
                id uuid primary key, status varchar not null, owner_id integer not null, execution_time timestamptz,
                attempts integer default 0, body bytea not null, message_type varchar not null, received_at varchar,
                keep_until timestamptz);
            create table wolverine.wolverine_dead_letters (
                id uuid primary key, execution_time timestamptz, body bytea not null, message_type varchar not null,
                received_at varchar, source varchar, exception_type varchar, exception_message varchar,
                sent_at timestamptz, replayable boolean);
            """);
        foreach (var (kind, key) in ((string, string)[])[("notice", "abc:1-3"), ("proof", "51.04/2026-11-22")])
            await InsertAsync(ledger, kind, key, 0, """
                insert into wolverine.wolverine_incoming_envelopes (id, status, owner_id, body, message_type)
                values (gen_random_uuid(), 'Scheduled', 0, $1, 'jamsostek-piece')
                """);
        await InsertAsync(ledger, "notice", "abc:4-5", 7, """
            insert into wolverine.wolverine_dead_letters (id, body, message_type, exception_message, sent_at)
            values (gen_random_uuid(), $1, 'jamsostek-piece', 'Sebabnya.', '2026-11-20T01:02:03Z')
            """);

        await Migrator.MigrateAsync(ledger.ConnectionString);

        await ShouldHaveAsync(ledger, [("notice", "abc:1-3")], new(new("notice", "abc:4-5", Gianyar), 7, "Sebabnya."));
    }

    private static async Task BackToAsync(TestLedger ledger, string tables) => await ledger.TamperAsync($"""
        drop schema wolverine cascade;
        delete from ledger.migration where name = 'wolverine';
        drop table if exists ledger.dead_letter;
        {tables}
        """);

    private static async Task InsertAsync(TestLedger ledger, string kind, string key, int attempts, string sql)
    {
        var envelope = new Envelope
        {
            Id = Guid.NewGuid(), MessageType = "jamsostek-piece", Destination = new("local://jamsostek/"),
            ContentType = "application/json", Attempts = attempts,
            Data = System.Text.Encoding.UTF8.GetBytes(
                $$"""{"kind":"{{kind}}","key":"{{key}}","region":"{{Gianyar}}","body":"{}"}"""),
        };
        await using var command = ledger.Owner.CreateCommand(sql);
        command.Parameters.AddWithValue(EnvelopeSerializer.Serialize(envelope));
        await command.ExecuteNonQueryAsync();
    }

    private static async Task ShouldHaveAsync(
        TestLedger ledger, (string Kind, string Key)[] waiting, Letter letter)
    {
        var work = new BackgroundWork(ledger.Database.Source, ledger.Clock);
        (await work.WaitingAsync(Gianyar)).Select(piece => (piece.Piece.Kind, piece.Piece.Key))
            .ShouldBe(waiting, ignoreOrder: true);
        var kept = (await work.Letters.ListAsync(Gianyar)).ShouldHaveSingleItem();
        (kept.Piece, kept.Attempts, kept.Reason, kept.DiedAt).ShouldBe(
            (letter.Piece, letter.Attempts, letter.Reason, Instant.FromUtc(2026, 11, 20, 1, 2, 3)));

        (await work.Letters.ReplayAsync(kept.Id)).ShouldBeTrue();
        (await work.WaitingAsync(Gianyar)).Select(piece => piece.Piece).ShouldContain(letter.Piece);
    }

    private sealed record Letter(Piece Piece, int Attempts, string Reason);
}
