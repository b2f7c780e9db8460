-- Entries are looked up by many external ids at once: what tells them apart comes first.
alter table entry drop constraint entry_external_id;
alter table entry add constraint entry_external_id unique (external_id, type);

-- A plan that was made for an empty table is soon made again for a full one.
call syscs_util.syscs_set_database_property('derby.language.stalePlanCheckInterval', '10');

-- A publication that is made again while it is published anew must not bring the older document back.
alter table publication add column version bigint not null default 0;
