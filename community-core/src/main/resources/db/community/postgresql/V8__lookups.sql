-- Entries are looked up by many external ids at once: what tells them apart comes first.
alter table entry drop constraint entry_external_id;
alter table entry add constraint entry_external_id unique (external_id, type);
