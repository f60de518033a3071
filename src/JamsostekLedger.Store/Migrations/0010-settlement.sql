-- What a settlement of premium money looks up. A lookup leaves the planner no other index to take: the region stands
-- within the key, so that no statistics are needed to find it.

-- Every row of an SP2D with what was returned of it; until now they could only be found by reading all of them.
insert into ledger.view (region, name, key, body)
select p.tenant_id, 'premium_payment',
    'payment ' || (p.data ->> 'documentNumber') || ' ' || replace(substr(p.stream_id, length('budget/2024/') + 1), '/', ' '),
    jsonb_build_object('paid', p.data, 'returns', coalesce(r.returns, '[]'))
from ledger.mt_events p
left join (
    select tenant_id, stream_id, data ->> 'returns' as document, jsonb_agg(data order by version) as returns
    from ledger.mt_events where type = 'premium_returned' group by 1, 2, 3) r
    on r.tenant_id = p.tenant_id and r.stream_id = p.stream_id and r.document = p.data ->> 'documentNumber'
where p.type = 'premium_paid';

create index view_payment_invoice on ledger.view ((region || ' ' || (body -> 'paid' ->> 'invoiceNumber')))
    where name = 'premium_payment';

-- Invoices of a programme by their months.
create index view_invoice_months on ledger.view (
        (region || ' ' || (body -> 'received' ->> 'programme')), (body -> 'received' ->> 'monthTo'),
        (body -> 'received' ->> 'monthFrom'))
    where name = 'invoice';

-- Those that have or had more than they ask, and may give it to later ones.
create index view_invoice_over on ledger.view ((region || ' ' || (body -> 'received' ->> 'programme')))
    where name = 'invoice' and (
        body -> 'over' ->> 'jkk' <> '0' or body -> 'over' ->> 'jkm' <> '0' or body ->> 'credits' <> '0'
        or body @? '$.payments[*].returned ? (@.jkk != 0 || @.jkm != 0)');

-- Ended members are found with their programme now.
drop index ledger.view_ended;
