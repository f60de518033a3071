using JamsostekLedger.Store.Proof;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>What keeps the database itself append-only cannot be taken away unseen.</summary>
[Collection(TestCluster.Collection)]
public sealed class GuardCheckTests(TestCluster cluster)
{
    [Theory]
    [InlineData("drop trigger append_only on ledger.journal", "guard-missing")]
    [InlineData("alter table ledger.journal disable trigger append_only", "guard-missing")]
    [InlineData("alter table ledger.block enable replica trigger append_only", "guard-missing")]
    [InlineData("alter table ledger.fact disable trigger all", "guard-missing guard-missing")]
    [InlineData("create or replace function ledger.refuse_change_of_fact() returns trigger language plpgsql as "
        + "$$ begin return new; end $$", "guard-missing")]
    [InlineData("create or replace trigger append_only before update on ledger.block for each row "
        + "execute function ledger.refuse_change()", "guard-missing")]
    [InlineData("create or replace trigger append_only before update or delete on ledger.block for each row "
        + "when (old.height > 10) execute function ledger.refuse_change()", "guard-missing")]
    [InlineData("create or replace trigger append_only before update of root or delete on ledger.block for each row "
        + "execute function ledger.refuse_change()", "guard-missing")]
    [InlineData("create function public.nothing() returns trigger language plpgsql as $$ begin return null; end $$; "
        + "create trigger aa before insert on ledger.total for each row execute function public.nothing()",
        "guard-extra")]
    [InlineData("create rule r as on update to ledger.total do instead nothing", "guard-extra")]
    [InlineData("alter table ledger.request enable row level security", "guard-extra")]
    [InlineData("grant update on ledger.journal to jamsostek_app", "right-granted")]
    [InlineData("grant delete, truncate on ledger.mt_events to jamsostek_app", "right-granted right-granted")]
    [InlineData("grant update (amount) on ledger.journal to jamsostek_app", "right-granted")]
    [InlineData("grant select on ledger.person to public", "right-granted")]
    [InlineData("grant select on ledger.person to jamsostek_app with grant option", "right-granted")]
    [InlineData("grant create on schema ledger to jamsostek_app", "right-granted")]
    [InlineData("grant update on sequence ledger.mt_events_sequence to jamsostek_app", "right-granted")]
    [InlineData("alter table ledger.view owner to jamsostek_app", "right-granted")]
    [InlineData("grant usage on schema wolverine to public", "right-granted")]
    [InlineData("select setval('ledger.mt_events_sequence', 3)", "sequence-behind")]
    [InlineData("select setval('ledger.mt_events_sequence', (select max(seq_id) from ledger.mt_events), false)",
        "sequence-behind")]
    [InlineData("insert into ledger.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id) "
        + "select seq_id - 500, gen_random_uuid(), stream_id, version, data, type, timestamp, '*DEFAULT*' "
        + "from ledger.mt_events where tenant_id = '51.04' and type = 'premium_paid' limit 1", "region-unknown")]
    [InlineData("insert into ledger.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id) "
        + "select seq_id - 500, gen_random_uuid(), stream_id, version, data, type, timestamp, null "
        + "from ledger.mt_events where tenant_id = '51.04' and type = 'premium_paid' limit 1", "region-unknown")]
    [InlineData("insert into ledger.journal (region, seq, line, value_date, recorded_at, amount, unit, debit, credit) "
        + "values ('99.99', 1, 1, '2024-01-01', now(), 5, 'IDR', 'cash', 'appropriation')", "region-unknown")]
    public async Task An_attack_on_what_all_regions_share_is_found(string attack, string kinds)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        (await KindsAsync(ledger, "51.03")).ShouldBeEmpty();

        await ledger.TamperAsync(attack);

        foreach (var region in new[] { TestLedger.Gianyar, "51.03" })
            (await KindsAsync(ledger, region)).ShouldBe(kinds.Split(' '));
    }

    // Roles belong to the whole server: the test makes its own and takes it away.
    [Fact]
    public async Task A_role_that_the_program_may_act_as_is_found()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var role = $"test_{Guid.NewGuid():N}";
        await using var connection = await ledger.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var grant = new NpgsqlCommand(
            $"create role {role}; grant {role} to jamsostek_app; grant select on ledger.person to {role}", connection))
            await grant.ExecuteNonQueryAsync();
        var findings = new Findings();
        await GuardCheck.RunAsync(connection, findings, default);
        findings.First().Select(finding => finding.Message).ShouldBe(
        [
            $"Peran {role} mendapat SELECT atas ledger.person, yang tidak diberikan migrasi mana pun.",
            $"Peran jamsostek_app dapat bertindak sebagai {role}, yang tidak diberikan migrasi mana pun.",
        ]);
        await transaction.RollbackAsync();
    }

    [Fact]
    public void What_the_migrations_give_and_take_back_is_read_from_them()
    {
        var written = WrittenGuards.Of("""
            create function ledger.no() returns trigger language plpgsql as $$ begin return null; end $$;
            create trigger one before update or delete on ledger.a
                for each row execute function ledger.no();
            create trigger two after truncate on ledger.a for each statement execute function ledger.no();
            -- grant delete on ledger.a to writer;
            grant select, insert on ledger.a,
                ledger.b to writer, reader;
            grant usage, select on sequence ledger.s to writer;
            grant usage on schema ledger to writer; grant select on all tables in schema other to writer;
            grant reader to writer;
            """, "drop trigger two on ledger.a; revoke insert on ledger.b from reader;");

        written.Triggers.Keys.ShouldBe([("ledger.a", "one")]);
        written.Triggers[("ledger.a", "one")].Type.ShouldBe((short)(1 + 2 + 8 + 16));
        written.BodyOf("ledger.no").ShouldBe(" begin return null; end ");
        written.MakesMember("writer", "reader").ShouldBeTrue();
        written.MakesMember("reader", "writer").ShouldBeFalse();
        foreach (var (role, what, on, gives) in new[]
                 {
                     ("writer", "INSERT", "ledger.b", true), ("reader", "SELECT", "ledger.b", true),
                     ("reader", "INSERT", "ledger.b", false), ("reader", "INSERT", "ledger.a", true),
                     ("writer", "DELETE", "ledger.a", false), ("writer", "USAGE", "ledger.s", true),
                     ("writer", "USAGE", "ledger", true), ("writer", "SELECT", "other.any", true),
                     ("writer", "SELECT", "ledger.c", false), ("other", "SELECT", "ledger.a", false),
                 })
            written.Gives(new(role, what, on)).ShouldBe(gives, $"{role} {what} {on}");
    }

    private static async Task<IEnumerable<string>> KindsAsync(TestLedger ledger, string region) =>
        (await ledger.VerifyAsync(region)).Findings.Select(finding => finding.Kind);
}
