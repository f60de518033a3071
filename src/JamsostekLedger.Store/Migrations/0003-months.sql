-- Beside the sums by day, sums by calendar month of the lines that are about a benefit: a report of three years reads
-- a few thousand of them. Their dates are the first of the month.
alter table ledger.total add column by_month boolean not null default false;
create index total_by_month on ledger.total (region, bucket) where by_month;

-- For what was recorded before: the cell is named as TotalCell names it.
insert into ledger.total (region, bucket, cell, by_month, value_date, reach, amount, lines, unit, debit, credit,
    programme, vulnerable, segment, benefit, to_heir)
select region, bucket,
    encode(substring(sha256(convert_to(array_to_string(array[debit, credit, unit,
        to_char(month, 'FMDay, DD FMMonth YYYY'), programme, initcap(vulnerable::text), null, null, null, null,
        initcap(segment), initcap(benefit), initcap(to_heir::text), to_char(reach_month, 'FMDay, DD FMMonth YYYY'),
        'month'], E'\x1f', ''), 'UTF8')) for 16), 'hex')::uuid,
    true, month, reach_month, sum(amount), sum(lines), unit, debit, credit, programme, vulnerable, segment, benefit,
    to_heir
from (
    select t.*, date_trunc('month', value_date::timestamp)::date as month,
        date_trunc('month', reach::timestamp)::date as reach_month
    from ledger.total t where benefit is not null) t
group by region, bucket, month, reach_month, unit, debit, credit, programme, vulnerable, segment, benefit, to_heir;
