create table asset (
    id bigint not null primary key,
    version bigint not null,
    name varchar(160) not null,
    name_key varchar(160) not null,
    media_type varchar(120) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    width integer,
    height integer,
    drawable boolean not null,
    description clob(64k) not null,
    owner_id bigint,
    created_at bigint not null,
    modified_at bigint not null
);
create index asset_sha256_idx on asset (sha256);
create index asset_name_key_idx on asset (name_key);
create index asset_owner_idx on asset (owner_id);

create table asset_rendition (
    source_sha256 varchar(64) not null,
    name varchar(20) not null,
    media_type varchar(120) not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    primary key (source_sha256, name)
);
create index asset_rendition_sha256_idx on asset_rendition (sha256);

create table asset_use (
    entry_id bigint not null,
    locale varchar(35) not null,
    asset_id bigint not null,
    audience varchar(20) not null,
    primary key (entry_id, locale, asset_id),
    constraint asset_use_asset_fk foreign key (asset_id) references asset (id)
);
create index asset_use_asset_idx on asset_use (asset_id, audience);
