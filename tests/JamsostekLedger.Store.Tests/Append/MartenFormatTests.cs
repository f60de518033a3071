namespace JamsostekLedger.Store.Tests.Append;

/// <summary>The log is Marten's, to the letter: Marten pointed at the database must find its own tables.</summary>
[Collection(TestCluster.Collection)]
public sealed class MartenFormatTests(TestCluster cluster)
{
    [Fact]
    public async Task Tables_have_the_columns_that_Marten_gives_them()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);

        var columns = await ledger.LinesAsync("""
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || case when a.attnotnull then ' not null' else '' end
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ledger'
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relname in ('mt_streams', 'mt_events', 'mt_event_progression', 'mt_high_water_skips')
                and a.attnum > 0 and not a.attisdropped
            order by c.relname, a.attnum
            """);

        columns.ShouldBe(
        [
            "mt_event_progression.name character varying not null",
            "mt_event_progression.last_seq_id bigint",
            "mt_event_progression.last_updated timestamp with time zone default transaction_timestamp()",
            "mt_event_progression.mode character varying default 'none'::character varying",
            "mt_event_progression.rebuild_threshold integer default 0",
            "mt_event_progression.assigned_node integer default 0",
            "mt_event_progression.heartbeat timestamp with time zone",
            "mt_event_progression.agent_status character varying(20)",
            "mt_event_progression.pause_reason text",
            "mt_event_progression.running_on_node integer",
            "mt_event_progression.warning_behind_threshold bigint",
            "mt_event_progression.critical_behind_threshold bigint",
            "mt_event_progression.failure_category character varying(50)",
            "mt_event_progression.failure_event_sequence bigint",
            "mt_event_progression.failure_event_type character varying(500)",
            "mt_event_progression.failure_event_tenant_id character varying(500)",
            "mt_events.seq_id bigint not null",
            "mt_events.id uuid not null",
            "mt_events.stream_id character varying",
            "mt_events.version bigint not null",
            "mt_events.data jsonb not null",
            "mt_events.bdata bytea",
            "mt_events.type character varying(500) not null",
            "mt_events.timestamp timestamp with time zone not null",
            "mt_events.tenant_id character varying default '*DEFAULT*'::character varying",
            "mt_events.mt_dotnet_type character varying",
            "mt_events.correlation_id character varying",
            "mt_events.causation_id character varying",
            "mt_events.headers jsonb",
            "mt_events.is_archived boolean default false",
            "mt_high_water_skips.ending_sequence bigint not null",
            "mt_high_water_skips.starting_sequence bigint not null",
            "mt_high_water_skips.timestamp timestamp with time zone default transaction_timestamp()",
            "mt_streams.tenant_id character varying not null default '*DEFAULT*'::character varying",
            "mt_streams.id character varying not null",
            "mt_streams.type character varying",
            "mt_streams.version bigint",
            "mt_streams.timestamp timestamp with time zone not null default now()",
            "mt_streams.created timestamp with time zone not null default now()",
            "mt_streams.is_archived boolean default false",
            "mt_streams.compacted_version bigint not null default 0",
        ]);
    }

    [Fact]
    public async Task Tables_have_the_keys_and_indexes_that_Marten_gives_them()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);

        (await ledger.LinesAsync("""
            select c.conname || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
            where c.conrelid in ('ledger.mt_events'::regclass, 'ledger.mt_streams'::regclass,
                'ledger.mt_event_progression'::regclass)
                and c.contype in ('p', 'f', 'u')
            order by 1
            """)).ShouldBe(
            [
                "fkey_mt_events_stream_id_tenant_id FOREIGN KEY (tenant_id, stream_id) REFERENCES ledger.mt_streams(tenant_id, id)",
                "pk_mt_event_progression PRIMARY KEY (name)",
                "pkey_mt_events_seq_id PRIMARY KEY (seq_id)",
                "pkey_mt_streams_tenant_id_id PRIMARY KEY (tenant_id, id)",
            ]);
        (await ledger.LinesAsync("""
            select indexdef from pg_indexes where schemaname = 'ledger' and tablename in ('mt_events', 'mt_streams')
            order by indexname
            """)).ShouldBe(
            [
                "CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON ledger.mt_events USING btree (tenant_id, stream_id, version)",
                "CREATE UNIQUE INDEX pkey_mt_events_seq_id ON ledger.mt_events USING btree (seq_id)",
                "CREATE UNIQUE INDEX pkey_mt_streams_tenant_id_id ON ledger.mt_streams USING btree (tenant_id, id)",
            ]);
        (await ledger.LinesAsync("""
            select data_type::text, cache_size, pg_get_serial_sequence('ledger.mt_events', 'seq_id') from pg_sequences
            where schemaname = 'ledger' and sequencename like 'mt\_%'
            """)).ShouldBe(["bigint | 1 | ledger.mt_events_sequence"]);
    }

    [Fact]
    public async Task Stored_values_are_spelled_as_Marten_spells_them()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await ledger.RecordAsync(Sample.Reserve("R/1", 1));
        await ledger.ImportAsync("claims", TestFile.Rows("claims",
            [Sample.ClaimsHeader, .. Enumerable.Range(0, 30).Select(i => Sample.Claim("K-1", $"B-{i}"))]));

        (await ledger.LinesAsync("""
            select stream_id, version, type, mt_dotnet_type, tenant_id, correlation_id, causation_id, is_archived,
                bdata, timestamp = '2025-12-15 02:00:00+00'
            from ledger.mt_events where type <> 'benefit_paid' order by seq_id limit 2
            """)).ShouldBe(
            [
                "programme/rentan-2024 | 1 | programme_opened | JamsostekLedger.Programmes.ProgrammeOpened, JamsostekLedger | 51.04 | - | - | False | - | True",
                "budget/2024/5.1.02.02.02.0006/rentan-2024/APBD/2024 | 1 | pagu_set | JamsostekLedger.Budgets.PaguSet, JamsostekLedger | 51.04 | - | - | False | - | False",
            ]);
        (await ledger.AskAsync<string>("select headers::text from ledger.mt_events limit 1"))
            .ShouldBe("{\"actor\": \"penguji\"}");
        (await ledger.AskAsync<string>("select data::text from ledger.mt_events where type = 'budget_reserved'"))
            .ShouldBe(
            "{\"line\": {\"fund\": \"APBD\", \"fundYear\": 2024, \"programme\": \"rentan-2024\", \"fiscalYear\": 2024, "
            + "\"accountCode\": \"5.1.02.02.02.0006\"}, \"amount\": 1, \"documentDate\": \"2024-03-01\", "
            + "\"documentNumber\": \"R/1\"}");
        (await ledger.LinesAsync("""
            select s.id, s.type, s.version, s.is_archived, s.created <= s.timestamp
            from ledger.mt_streams s order by s.id
            """)).ShouldBe(
            [
                "budget/2024/5.1.02.02.02.0006/rentan-2024/APBD/2024 | - | 2 | False | True",
                "claim/K-1 | - | 30 | False | True",
                "programme/rentan-2024 | - | 1 | False | True",
            ]);
    }

    [Fact]
    public async Task Numbers_come_from_the_sequence_of_Marten()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Open(), "51.03");
        (await ledger.AskAsync<bool>(
            "select max(seq_id) <= (select last_value from ledger.mt_events_sequence) from ledger.mt_events"))
                .ShouldBeTrue();
    }
}
