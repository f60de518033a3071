-- Whether a file came in by an account that signed in: rows of it that need a second person are asked of others then, and
-- not recorded at once as an operator's are.
alter table ledger.upload add column by_account boolean not null default false;
