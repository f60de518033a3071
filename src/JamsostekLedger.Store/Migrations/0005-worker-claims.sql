-- The claims of one worker.
create index event_claimant on ledger.mt_events (tenant_id, (data -> 'payment' ->> 'worker'))
    where data -> 'payment' ->> 'worker' is not null;
