-- laws and judgments that publications cite, and how many publications do, by who may read them
create table norm (
    norm_key varchar(160) not null,
    identifier varchar(200) not null,
    kind varchar(12) not null,
    label varchar(200) not null,
    name varchar(200),
    link varchar(400),
    cited_public bigint not null,
    cited_members bigint not null,
    cited_staff bigint not null,
    constraint norm_pk primary key (norm_key)
);

create index norm_by_identifier on norm (identifier);

-- where a publication cites which passage of them
create table norm_citation (
    id bigint not null,
    entry_id bigint not null,
    locale varchar(20) not null,
    type varchar(40) not null,
    norm_key varchar(160) not null,
    article varchar(40) not null,
    passage varchar(80) not null,
    audience varchar(10) not null,
    place varchar(200) not null,
    place_label varchar(200),
    own boolean not null,
    times int not null,
    snippet varchar(500) not null,
    mark_start int not null,
    mark_end int not null,
    constraint norm_citation_pk primary key (id)
);

create index norm_citation_of_entry on norm_citation (entry_id);

create index norm_citation_of_norm on norm_citation (norm_key, entry_id);

-- with which edition of the recogniser all publications were read; who writes citations holds this row
create table norm_reading (
    id int not null,
    edition int not null,
    constraint norm_reading_pk primary key (id)
);

insert into norm_reading (id, edition) values (1, 0);

-- norms that staff said have changed
create table norm_change (
    id bigint not null,
    norm_key varchar(160) not null,
    passage varchar(80) not null,
    changed_on varchar(10) not null,
    act varchar(300) not null,
    note varchar(2000) not null,
    whole_too boolean not null,
    flagged_at bigint not null,
    flagged_by bigint,
    constraint norm_change_pk primary key (id),
    constraint norm_change_once unique (norm_key, passage)
);

-- entries that cite what has changed, and what staff said of them
create table norm_review (
    change_id bigint not null,
    entry_id bigint not null,
    state varchar(12) not null,
    marked_at bigint not null,
    decided_at bigint,
    decided_by bigint,
    constraint norm_review_pk primary key (change_id, entry_id),
    constraint norm_review_change foreign key (change_id) references norm_change (id) on delete cascade
);

create index norm_review_of_entry on norm_review (entry_id);
