-- Other systems that hear of facts as they are recorded. The log is what is told: a hook only says how far it was.
create table ledger.web_hook (
    region        varchar not null,
    id            uuid not null,
    url           varchar not null,
    types         varchar[] not null,
    from_seq      bigint not null,
    -- Wrapped by the master key, as a person's key is; gone once the hook is stopped.
    secret        bytea,
    made_by       varchar not null,
    made_at       timestamptz not null,
    stopped_by    varchar,
    stopped_at    timestamptz,
    -- Facts up to here were looked at; the last piece of them that was handed to background work ended here; and the
    -- end of a piece that is just being handed over, so that a crash in the middle hands over the same piece again.
    seen          bigint not null,
    noticed       bigint not null,
    pledged       bigint,
    delivered_seq bigint,
    delivered_at  timestamptz,
    failure       varchar,
    failed_at     timestamptz,
    constraint web_hook_pkey primary key (region, id)
);

-- Nobody is told twice of the same facts by mistake.
create unique index web_hook_live on ledger.web_hook (region, url, types) where stopped_at is null;

-- How cover and claims stood on the first of each month.
create table ledger.monthly_check (
    region         varchar not null,
    month          date not null,
    made_at        timestamptz not null,
    recorded_as_of timestamptz not null,
    seq            bigint not null,
    body           jsonb not null,
    constraint monthly_check_pkey primary key (region, month)
);

grant select, insert, update on ledger.web_hook to jamsostek_app;
grant select, insert on ledger.monthly_check to jamsostek_app;
