-- What assets are found by, and which pictures nobody has put into words.
alter table asset add column words varchar(4000) not null default '';
alter table asset add column awaits_alt_since bigint;
update asset set words = name_key;
update asset set awaits_alt_since = modified_at where media_type like 'image/%' and description -> 'alt' is null;
create index asset_awaits_alt_idx on asset (awaits_alt_since, id);
