-- Imports from other systems: their progress, their reports, and what they leave for later.

create table transfer_import (
    id bigint not null primary key,
    version bigint not null,
    kind varchar(40) not null,
    name varchar(255) not null,
    options jsonb not null,
    state varchar(20) not null,
    started_by bigint,
    language varchar(35) not null,
    created_at bigint not null,
    started_at bigint,
    finished_at bigint,
    bytes bigint not null,
    bytes_done bigint not null,
    created bigint not null,
    updated bigint not null,
    unchanged bigint not null,
    skipped bigint not null,
    refused bigint not null,
    last_place bigint not null,
    checkpoint jsonb not null,
    problem jsonb not null,
    runner varchar(40),
    lease_until bigint,
    attempts integer not null,
    cancel_wanted boolean not null
);

create index transfer_import_state on transfer_import (state, id);

create table transfer_line (
    import_id bigint not null,
    place bigint not null,
    outcome varchar(20) not null,
    external_id varchar(300) not null,
    title varchar(300) not null,
    type varchar(100) not null,
    entry_id bigint,
    reasons jsonb not null,
    primary key (import_id, place)
);

create index transfer_line_outcome on transfer_line (import_id, outcome, place);

create table transfer_redirect (
    path varchar(500) not null primary key,
    entry_id bigint not null,
    created_at bigint not null
);

create index transfer_redirect_entry on transfer_redirect (entry_id);

create table transfer_asset (
    external_id varchar(300) not null primary key,
    asset_id bigint not null,
    created_at bigint not null
);

create table transfer_comment (
    id bigint not null primary key,
    external_id varchar(300) not null unique,
    parent_external_id varchar(300),
    entry_id bigint not null,
    author varchar(200) not null,
    text text not null,
    kind varchar(40) not null,
    approved boolean not null,
    written_at bigint
);

create index transfer_comment_entry on transfer_comment (entry_id, id);
