-- What an entry was taken from, and whether people have changed it here since. What is known of entries that were taken
-- before: those of one revision nobody has changed.

alter table entry add column source_digest varchar(22);
alter table entry add column edited boolean not null default true;
update entry set edited = false where external_id is not null and revision = 1;

alter table transfer_import add column kept bigint not null default 0;
