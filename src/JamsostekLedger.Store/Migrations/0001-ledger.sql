-- The event log: Marten's stream tables (string stream identity, conjoined tenancy, headers, correlation, causation),
-- so that Marten reads what this store wrote and the other way round. Tenant = region code.
create table ledger.mt_streams (
    tenant_id   varchar not null default '*DEFAULT*',
    id          varchar not null,
    type        varchar,
    version     bigint,
    timestamp   timestamptz not null default now(),
    created     timestamptz not null default now(),
    is_archived boolean default false,
    constraint pkey_mt_streams_tenant_id_id primary key (tenant_id, id)
);

create table ledger.mt_events (
    seq_id         bigint not null,
    id             uuid not null,
    stream_id      varchar,
    version        bigint not null,
    data           jsonb not null,
    bdata          bytea,
    type           varchar(500) not null,
    timestamp      timestamptz not null,
    tenant_id      varchar default '*DEFAULT*',
    mt_dotnet_type varchar,
    correlation_id varchar,
    causation_id   varchar,
    headers        jsonb,
    is_archived    boolean default false,
    constraint pkey_mt_events_seq_id primary key (seq_id),
    constraint fkey_mt_events_stream_id_tenant_id foreign key (tenant_id, stream_id)
        references ledger.mt_streams (tenant_id, id)
);
create unique index pk_mt_events_stream_and_version on ledger.mt_events (tenant_id, stream_id, version);

create sequence ledger.mt_events_sequence as bigint cache 1 owned by ledger.mt_events.seq_id;

create table ledger.mt_event_progression (
    name         varchar not null,
    last_seq_id  bigint,
    last_updated timestamptz default transaction_timestamp(),
    constraint pk_mt_event_progression primary key (name)
);

create table ledger.mt_high_water_skips (
    ending_sequence   bigint not null primary key,
    starting_sequence bigint not null,
    timestamp         timestamptz default transaction_timestamp()
);

-- Everything below is this store's own.

-- One row a region. Every append takes it FOR UPDATE first: within a region the order of numbers is the order of
-- commits, and no reader can miss a late one.
create table ledger.head (
    region       varchar primary key,
    seq          bigint not null,
    height       bigint not null,
    block_hash   bytea not null,
    recorded_at  timestamptz not null,
    bucket       bigint not null,
    bucket_lines bigint not null
);

-- The region's own count (1, 2, 3 … without a gap), the id that makes a retry recognisable, and the fact's leaf: a
-- block's root says that one of its facts was changed, the leaf says which one of the thousands of a file.
create table ledger.fact (
    region   varchar not null,
    seq      bigint not null,
    sequence bigint not null,
    id       uuid not null,
    leaf     bytea,
    constraint fact_pkey primary key (region, seq)
);
create unique index fact_id on ledger.fact (region, id);

-- One line moves an amount from one account to another. Every total anywhere is a sum over these.
create table ledger.journal (
    region       varchar not null,
    seq          bigint not null,
    line         integer not null,
    fund_year    integer,
    fiscal_year  integer,
    value_date   date not null,
    reach        date,
    recorded_at  timestamptz not null,
    amount       bigint not null check (amount > 0),
    unit         varchar not null,
    debit        varchar not null,
    credit       varchar not null,
    programme    varchar,
    vulnerable   boolean,
    fund         varchar,
    account_code varchar,
    segment      varchar,
    benefit      varchar,
    to_heir      boolean,
    constraint journal_pkey primary key (region, seq, line)
);

-- Sums of journal lines that are alike, for reports in milliseconds. A bucket holds the lines of a run of blocks:
-- a file has its own, single appends share one until it holds a thousand lines. Lines about a benefit are summed by
-- calendar month too (dates are the first of the month): a report of three years reads a few thousand of those.
-- Whatever stands here can be made again from the journal, and 'audit verify' does so.
create table ledger.total (
    region       varchar not null,
    bucket       bigint not null,
    cell         uuid not null,
    by_month     boolean not null default false,
    fund_year    integer,
    fiscal_year  integer,
    value_date   date not null,
    reach        date,
    amount       bigint not null,
    lines        bigint not null,
    unit         varchar not null,
    debit        varchar not null,
    credit       varchar not null,
    programme    varchar,
    vulnerable   boolean,
    fund         varchar,
    account_code varchar,
    segment      varchar,
    benefit      varchar,
    to_heir      boolean,
    constraint total_pkey primary key (region, bucket, cell)
);
create index total_by_month on ledger.total (region, bucket) where by_month;

create table ledger.view (
    region varchar not null,
    name   varchar not null,
    key    varchar not null,
    body   jsonb not null,
    constraint view_pkey primary key (region, name, key)
);

-- One block an append: a Merkle root over its facts and the hash of the block before.
create table ledger.block (
    region      varchar not null,
    height      bigint not null,
    first_seq   bigint not null,
    last_seq    bigint not null,
    recorded_at timestamptz not null,
    root        bytea not null,
    previous    bytea not null,
    hash        bytea not null,
    bucket      bigint not null,
    constraint block_pkey primary key (region, height)
);
create index block_recorded_at on ledger.block (region, recorded_at);

-- Who a person is, under a key of the person's own, wrapped by a master key that is not in the database.
create table ledger.person (
    region      varchar not null,
    id          uuid not null,
    look_up     bytea not null,
    wrapped_key bytea,
    sealed      bytea,
    constraint person_pkey primary key (region, id)
);
create unique index person_look_up on ledger.person (region, look_up);

-- Answers kept under an Idempotency-Key.
create table ledger.request (
    region       varchar not null,
    key          varchar not null,
    request_hash bytea not null,
    status       integer not null,
    body         text not null,
    recorded_at  timestamptz not null,
    constraint request_pkey primary key (region, key)
);

-- Append-only, also for those who own the tables.
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'ledger.% is append-only: record a correction instead', tg_table_name
        using errcode = 'restrict_violation';
end $$;

-- Marten archives a stream by a mark on its events; nothing else of a fact ever changes.
create function ledger.refuse_change_of_fact() returns trigger language plpgsql as $$
begin
    new.is_archived := old.is_archived;
    if new is distinct from old then
        raise exception 'ledger.% is append-only: record a correction instead', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create trigger append_only after update on ledger.mt_events
    for each row execute function ledger.refuse_change_of_fact();
create trigger append_only_delete before delete on ledger.mt_events
    for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.fact
    for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.journal
    for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.block
    for each row execute function ledger.refuse_change();
create trigger append_only_truncate before truncate on ledger.mt_events
    for each statement execute function ledger.refuse_change();
create trigger append_only_truncate before truncate on ledger.fact
    for each statement execute function ledger.refuse_change();
create trigger append_only_truncate before truncate on ledger.journal
    for each statement execute function ledger.refuse_change();
create trigger append_only_truncate before truncate on ledger.block
    for each statement execute function ledger.refuse_change();

grant usage on schema ledger to jamsostek_app;
grant select on all tables in schema ledger to jamsostek_app;
grant usage, select on sequence ledger.mt_events_sequence to jamsostek_app;
grant insert on ledger.mt_streams, ledger.mt_events, ledger.mt_event_progression, ledger.head, ledger.fact,
    ledger.journal, ledger.total, ledger.view, ledger.block, ledger.person, ledger.request to jamsostek_app;
grant update on ledger.mt_streams, ledger.mt_event_progression, ledger.head, ledger.total, ledger.view,
    ledger.person to jamsostek_app;

-- Sums and views can be made again from the journal and the facts; nothing else may ever be deleted.
grant delete on ledger.total, ledger.view to jamsostek_app;
