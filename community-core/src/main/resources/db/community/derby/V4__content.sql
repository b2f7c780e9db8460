create table content_type (
    name varchar(40) not null,
    version bigint not null,
    definition clob not null,
    constraint content_type_pk primary key (name)
);

create table entry (
    id bigint not null,
    type varchar(40) not null,
    external_id varchar(200),
    audience varchar(10) not null,
    owner_id bigint,
    revision int not null,
    version bigint not null,
    changes bigint not null,
    created_at bigint not null,
    modified_at bigint not null,
    modified_by bigint,
    constraint entry_pk primary key (id),
    constraint entry_external_id unique (type, external_id)
);

create index entry_by_change on entry (type, modified_at desc, id desc);

create table entry_locale (
    entry_id bigint not null,
    locale varchar(20) not null,
    status varchar(12) not null,
    slug varchar(120),
    published_revision int,
    published_at bigint,
    scheduled_revision int,
    scheduled_at bigint,
    constraint entry_locale_pk primary key (entry_id, locale),
    constraint entry_locale_entry foreign key (entry_id) references entry (id)
);

create table revision (
    entry_id bigint not null,
    number int not null,
    fields clob not null,
    author_id bigint,
    created_at bigint not null,
    restored_from int,
    constraint revision_pk primary key (entry_id, number)
);

create table address (
    type varchar(40) not null,
    locale varchar(20) not null,
    slug varchar(120) not null,
    entry_id bigint not null,
    known boolean not null,
    constraint address_pk primary key (type, locale, slug)
);

create index address_of_entry on address (entry_id);

create table publication (
    entry_id bigint not null,
    locale varchar(20) not null,
    type varchar(40) not null,
    slug varchar(120) not null,
    audience varchar(10) not null,
    revision int not null,
    document clob not null,
    published_at bigint not null,
    modified_at bigint not null,
    withdrawn_at bigint,
    constraint publication_pk primary key (entry_id, locale)
);

create index publication_newest on publication (type, locale, published_at desc, entry_id desc);

create table entry_link (
    entry_id bigint not null,
    target_id bigint not null,
    constraint entry_link_pk primary key (entry_id, target_id)
);

create index entry_link_target on entry_link (target_id);

create table publication_link (
    entry_id bigint not null,
    locale varchar(20) not null,
    target_id bigint not null,
    constraint publication_link_pk primary key (entry_id, locale, target_id)
);

create index publication_link_target on publication_link (target_id);

create table review_note (
    id bigint not null,
    entry_id bigint not null,
    locale varchar(20) not null,
    step varchar(12) not null,
    revision int not null,
    author_id bigint,
    comment_text varchar(4000) not null,
    created_at bigint not null,
    constraint review_note_pk primary key (id)
);

create index review_note_of_entry on review_note (entry_id, id);
