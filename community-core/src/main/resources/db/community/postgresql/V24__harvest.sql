-- what harvesters may know of: every entry that everybody may read, or once could
create table harvest_record (
    place bigint not null,
    entry_id bigint not null,
    type varchar(40) not null,
    stamped_at bigint not null,
    deleted boolean not null,
    themes varchar(4000) not null,
    version bigint not null,
    constraint harvest_record_pk primary key (place),
    constraint harvest_record_once unique (entry_id)
);

create index harvest_record_stamped on harvest_record (stamped_at, place);

create index harvest_record_type on harvest_record (type, place);

insert into harvest_record (place, entry_id, type, stamped_at, deleted, themes, version)
select entry_id, entry_id, max(type), max(modified_at) / 1000 * 1000, max(case when withdrawn_at is null then 1 else 0 end) = 0, '', 0
from publication
where audience = 'PUBLIC'
group by entry_id;
