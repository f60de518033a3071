-- How much a region's facts have moved in all. No sum of a report is higher, so a ceiling on it keeps every sum within
-- what a number holds.
alter table ledger.head add column moved bigint not null default 0;

update ledger.head h set moved = least(9000000000000000000, coalesce((
    select sum(amount) from ledger.total t where t.region = h.region and t.unit = 'IDR' and not t.by_month
), 0))::bigint;
