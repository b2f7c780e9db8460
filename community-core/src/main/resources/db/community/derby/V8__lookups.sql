-- Entries are looked up by many external ids at once: what tells them apart comes first.
alter table entry drop constraint entry_external_id;
alter table entry add constraint entry_external_id unique (external_id, type);

-- A plan that was made for an empty table is soon made again for a full one.
call syscs_util.syscs_set_database_property('derby.language.stalePlanCheckInterval', '10');
