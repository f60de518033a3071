-- The leaf of each fact, kept beside its number: a block's root says that one of its facts was changed, this says
-- which one of the thousands of a file. Whoever changes a leaf with its fact still breaks the root.
alter table ledger.fact add column leaf bytea;

-- As Marten has it: an event says when it was recorded, no default says it instead.
alter table ledger.mt_events alter column timestamp drop default;

-- Sums and views can be made again from the journal and the facts; nothing else may ever be deleted.
grant delete on ledger.total, ledger.view to jamsostek_app;
