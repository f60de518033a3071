-- Work that was given up, until somebody has it tried again or discards it. The reason is shown on pages.
create table ledger.dead_letter (
    id       bigint generated always as identity primary key,
    kind     varchar not null,
    key      varchar not null,
    region   varchar,
    body     varchar not null,
    attempts integer not null,
    reason   varchar not null,
    died_at  timestamptz not null,
    constraint dead_letter_work unique (kind, key)
);

-- Who had a dead letter tried again or discarded it. A finding of the nightly proof is such a letter, so nobody takes it
-- away without a trace.
create table ledger.letter_answer (
    id          bigint generated always as identity primary key,
    kind        varchar not null,
    key         varchar not null,
    region      varchar,
    reason      varchar not null,
    died_at     timestamptz not null,
    answer      varchar not null,
    actor       varchar not null,
    answered_at timestamptz not null
);

-- Files that are recorded in the background. The report stays when the import has ended; key and content go.
create table ledger.upload (
    id          uuid primary key,
    region      varchar not null,
    kind        varchar not null,
    file        varchar not null,
    actor       varchar not null,
    dry_run     boolean not null,
    partial     boolean not null,
    uploaded_at timestamptz not null,
    parts       integer not null default 0,
    wrapped_key bytea,
    rows_done   bigint not null default 0,
    outcome     varchar,
    report      varchar,
    ended_at    timestamptz,
    constraint upload_ended check ((outcome is null) = (ended_at is null))
);
create index upload_of_region on ledger.upload (region, uploaded_at desc);
create index upload_under_way on ledger.upload (uploaded_at) where outcome is null;

-- Rosters name people, so the content is sealed under a key of its own, which the vault's master key wraps.
create table ledger.upload_part (
    upload uuid not null references ledger.upload,
    part   integer not null,
    sealed bytea not null,
    constraint upload_part_pkey primary key (upload, part)
);

grant select, insert, update, delete on ledger.dead_letter to jamsostek_app;
grant select, insert on ledger.letter_answer to jamsostek_app;
grant select, insert, update on ledger.upload to jamsostek_app;
grant select, insert, delete on ledger.upload_part to jamsostek_app;
