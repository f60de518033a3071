-- How an uploaded file is to be read. A staged one waits for somebody to say that it be recorded; its content goes when
-- its time is over, and that of an import whose rows were refused in part stays until then, for whoever mends them.
alter table ledger.upload add column map varchar;
alter table ledger.upload add column sheet varchar;
alter table ledger.upload add column staged boolean not null default false;
alter table ledger.upload add column kept_until timestamptz;
create index upload_kept on ledger.upload (kept_until) where kept_until is not null;

-- Maps of the files of other offices, by the name of their source. The latest of a name stands; none is ever changed.
create table ledger.column_map (
    id      bigint generated always as identity primary key,
    region  varchar not null,
    kind    varchar not null,
    name    varchar not null,
    heads   varchar,
    map     varchar not null,
    actor   varchar not null,
    kept_at timestamptz not null
);
create index column_map_of_kind on ledger.column_map (region, kind, name, id desc);
create index column_map_of_heads on ledger.column_map (region, kind, heads, id desc);

-- With which map and from which sheet a recorded file was read: written with what it recorded, found by the mark that
-- its facts bear.
create table ledger.file_reading (
    id        bigint generated always as identity primary key,
    region    varchar not null,
    file_mark varchar not null,
    kind      varchar not null,
    file      varchar not null,
    map       varchar,
    sheet     varchar,
    actor     varchar not null,
    read_at   timestamptz not null
);
create index file_reading_of_mark on ledger.file_reading (region, file_mark, id);

grant select, insert on ledger.column_map, ledger.file_reading to jamsostek_app;
