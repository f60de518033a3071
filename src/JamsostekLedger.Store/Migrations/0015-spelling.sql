-- Under which keys facts look alike: what is left of a key without letter case, blanks, hyphens and the alphabet of a
-- letter (Spelling). It says only where to look, and no figure is made of it.
create table ledger.spelling (
    region   varchar not null,
    spelling uuid not null,
    id       uuid not null,
    constraint spelling_pkey primary key (region, spelling, id)
);

insert into ledger.spelling (region, spelling, id)
select tenant_id, encode(substring(sha256(convert_to(lower(translate(key,
        'АВЕКМНОРСТУХІЈЅавекмнорстухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεζηικμνορτυχ- ‐‑‒–—―−' || chr(160) || chr(9),
        'abekmhopctyxijsabekmhopctyxijsabezhikmnoptyxabezhikmnoptyx')), 'UTF8')) for 16), 'hex')::uuid, id
from (
    select tenant_id, id, case type
        when 'programme_opened' then 'programme' || (data ->> 'code')
        when 'pagu_set' then 'budget' || (data ->> 'documentNumber') || line
        when 'premium_paid' then 'payment' || (data ->> 'documentNumber') || line
        when 'premium_returned' then 'payment' || (data ->> 'documentNumber') || line
        when 'earmark_carried_over' then 'carry-over' || (data ->> 'documentNumber') || line
        when 'budget_reserved' then 'reservation' || (data ->> 'documentNumber')
        when 'reservation_released' then 'reservation' || (data ->> 'documentNumber')
        when 'invoice_received' then 'invoice' || (data ->> 'number')
        when 'receipt_recorded' then 'receipt' || (data ->> 'number')
        when 'benefit_paid' then 'claim-payment' || (data -> 'payment' ->> 'reference')
        when 'benefit_reversed' then 'claim-payment' || (data -> 'payment' ->> 'reference')
        when 'figure_published' then 'figure' || (data ->> 'id')
        when 'coverage_observed' then
            'coverage' || (data ->> 'observedOn') || (data ->> 'source') || ':' || (data ->> 'definition')
        when 'coverage_target_set' then 'coveragetarget' || (data ->> 'targetDate') || (data ->> 'source') || ':'
            || coalesce(data ->> 'definition', '')
        end as key
    from (
        select tenant_id, id, type, data, replace(substr(stream_id, length('budget/2024/') + 1), '/', ' ') as line
        from ledger.mt_events) e) k
where key is not null;

grant select, insert on ledger.spelling to jamsostek_app;

-- A file in the background may be asked to refuse what looks like a known document.
alter table ledger.upload add column strict boolean not null default false;
