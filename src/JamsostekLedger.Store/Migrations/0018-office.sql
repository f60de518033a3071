-- Office (SKPD) and sub-activity of a budget line, where its documents name them.
alter table ledger.journal add column skpd varchar, add column sub_activity varchar;
alter table ledger.total add column skpd varchar, add column sub_activity varchar;
