-- Names the history that ended when the database was put back to an earlier state, as the ids of notices say since then:
-- what is told again has other ids, so that no receiver takes it for what it had.
alter table ledger.web_hook add column history varchar;
