-- All cases of a worker. The region stands within the key, so that no statistics are needed to find this index: in a
-- young ledger the one before was as good to the planner as any other that begins with the region.
create index view_case_of_worker on ledger.view ((region || ' ' || (body -> 'notice' ->> 'worker')))
    where name = 'claim_case';

drop index ledger.view_case_worker;
