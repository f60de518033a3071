-- The cases that somebody must do something about, the oldest first.
create index view_open_case on ledger.view (region, (body ->> 'openSince'), key)
    where name = 'claim_case' and body ->> 'openSince' is not null;

-- All cases of a worker: one event has one claim for each membership, and one funeral.
create index view_case_worker on ledger.view (region, (body -> 'notice' ->> 'worker'))
    where name = 'claim_case';
