-- The month of cover that a premium is for, as its first day.
alter table ledger.journal add column month date;
alter table ledger.total add column month date;

-- Who lapses next: the last paid month of each enrolment that still runs.
create index view_covered_until on ledger.view (region, (body ->> 'coveredUntil'), key)
    where name = 'roster_member' and body ->> 'coveredUntil' is not null;

-- Lists of thousands are written as one statement; a document of an enrolment changes with every payment.
alter table ledger.view set (fillfactor = 80);

-- Whose paid months must go back to their invoice.
create index view_ended on ledger.view (region, key)
    where name = 'roster_member' and body ->> 'status' = 'ended';
