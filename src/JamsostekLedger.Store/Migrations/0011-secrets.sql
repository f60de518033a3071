-- Number of the tree of keys that people stand under, beside the master key, and whether all of them do yet. The tree
-- itself is a file beside the master key: what is taken out of it is gone in every copy of this database.
alter table ledger.vault_key add column people bigint, add column people_done boolean not null default true;

-- Who was forgotten, and whose key shall not be in the tree: it is taken out after the commit, and by whoever opens the
-- ledger next if need be.
create table ledger.forgotten (
    region varchar not null,
    id     uuid not null,
    constraint forgotten_pkey primary key (region, id)
);
grant select, insert on ledger.forgotten to jamsostek_app;

-- The hash of a short list gives the people in it to whoever tries all NIKs.
update ledger.upload set report = regexp_replace(report, '("sha256":\s*)"[0-9a-f]{64}"', '\1null')
where report is not null;

-- Regions whose chain was sealed anew, because their facts had plain hashes of files: up to which block, how many facts
-- that were, the keyed mark of what the block's hash was, and what it became.
create table ledger.resealed (
    region      varchar primary key,
    height      bigint not null,
    facts       bigint not null,
    was         varchar not null,
    became      bytea not null,
    resealed_at timestamptz not null default now()
);
create trigger append_only before update or delete on ledger.resealed
    for each row execute function ledger.refuse_change();
create trigger append_only_truncate before truncate on ledger.resealed
    for each statement execute function ledger.refuse_change();
grant select on ledger.resealed to jamsostek_app;
