-- What files say, by the hash of their bytes.
create table asset_text (
    sha256 varchar(64) not null primary key,
    state varchar(20) not null,
    content clob(16m),
    content_length integer not null,
    truncated boolean not null,
    page_count integer,
    language_tag varchar(35),
    title varchar(500),
    author varchar(500),
    read_at bigint not null
);

-- The addresses that publications lead to, and whether something is there.
create table link_check (
    id bigint not null primary key,
    version bigint not null,
    url_sha256 varchar(64) not null,
    url varchar(2000) not null,
    host varchar(255) not null,
    state varchar(20) not null,
    status integer,
    problem varchar(20),
    redirected_to varchar(2000),
    due_at bigint not null,
    checked_at bigint,
    failing_days integer not null,
    failed_on bigint,
    broken_since bigint,
    constraint link_check_url_uq unique (url_sha256)
);
create index link_check_due_idx on link_check (due_at, id);
create index link_check_state_idx on link_check (state, id);

create table link_use (
    entry_id bigint not null,
    locale varchar(35) not null,
    path varchar(200) not null,
    link_id bigint not null,
    type varchar(60) not null,
    primary key (entry_id, locale, path, link_id),
    constraint link_use_link_fk foreign key (link_id) references link_check (id)
);
create index link_use_link_idx on link_use (link_id);
