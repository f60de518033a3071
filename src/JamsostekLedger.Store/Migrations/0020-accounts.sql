-- Who may sign in. Passwords, sessions and tokens stand as hashes; what an account may do in a region is facts (the view
-- account_roles), but for roles that the operator of the machine gives everywhere, or for the demonstration.
create table ledger.account (
    name          varchar primary key,
    password      varchar,
    must_change   boolean not null,
    failures      integer not null default 0,
    locked_until  timestamptz,
    disabled_at   timestamptz,
    demonstration boolean not null default false,
    made_at       timestamptz not null,
    made_by       varchar not null
);

create table ledger.standing_role (
    account varchar not null references ledger.account,
    region  varchar not null,
    role    varchar not null,
    primary key (account, region, role)
);

create table ledger.session (
    hash    bytea primary key,
    account varchar not null references ledger.account,
    made_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null
);
create index session_of_account on ledger.session (account);

create table ledger.token (
    id         uuid primary key,
    hash       bytea not null unique,
    account    varchar not null references ledger.account,
    read_only  boolean not null,
    made_at    timestamptz not null,
    made_by    varchar not null,
    ends_at    timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index token_of_account on ledger.token (account);

-- What was done to accounts, and who was not let in: nobody changes or deletes a row.
create table ledger.access_log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    what    varchar not null,
    account varchar not null,
    detail  varchar,
    actor   varchar not null
);
create trigger append_only before update or delete on ledger.access_log
    for each row execute function ledger.refuse_change();
create trigger append_only_truncate before truncate on ledger.access_log
    for each statement execute function ledger.refuse_change();
create index access_log_of_account on ledger.access_log (account, id);

grant select, insert, update on ledger.account, ledger.token to jamsostek_app;
grant select, insert, delete on ledger.standing_role to jamsostek_app;
grant select, insert, update, delete on ledger.session to jamsostek_app;
grant select, insert on ledger.access_log to jamsostek_app;
