-- The key of the hash that finds people, wrapped by the master key of that number: it outlives every master key. New
-- people are sealed under that master key.
create table ledger.vault_key (
    the_only boolean primary key default true check (the_only),
    master   bigint not null,
    look_up  bytea not null
);

-- What found a person before the NIK was corrected. It finds the same person still, unless another person has come by
-- that NIK in ledger.person.
create table ledger.person_before (
    region  varchar not null,
    look_up bytea not null,
    id      uuid not null,
    constraint person_before_pkey primary key (look_up)
);

-- The hash is made with the region in it, so it needs no region beside it.
drop index ledger.person_look_up;
create unique index person_look_up on ledger.person (look_up);

grant select, insert, update on ledger.vault_key, ledger.person_before to jamsostek_app;
