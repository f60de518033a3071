-- The closed periods of a region, beside what every append locks first: no append costs another look to know them.
alter table ledger.head add column closed varchar[] not null default '{}';
