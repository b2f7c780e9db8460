-- what is worth knowing of a material to whoever catalogues it, of its newest revision
create table material_card (
    entry_id bigint not null,
    gaps varchar(200) not null,
    lacking int not null,
    kind varchar(20),
    territory varchar(12),
    issuer varchar(20),
    review_by varchar(10),
    embargo_until varchar(10),
    compared boolean not null,
    constraint material_card_pk primary key (entry_id)
);

create index material_card_review on material_card (review_by, entry_id);
create index material_card_embargo on material_card (embargo_until, entry_id);
create index material_card_compared on material_card (compared, entry_id);

-- by what a material may be found to be the same as another
create table material_key (
    entry_id bigint not null,
    kind varchar(12) not null,
    key_value varchar(320) not null,
    constraint material_key_pk primary key (entry_id, kind, key_value)
);

create index material_key_value on material_key (kind, key_value, entry_id);

-- two materials that look like the same, and what was decided of them
create table material_pair (
    id bigint not null,
    version bigint not null,
    one_id bigint not null,
    other_id bigint not null,
    sign varchar(20) not null,
    weight int not null,
    decided_by bigint,
    decided_at bigint,
    constraint material_pair_pk primary key (id),
    constraint material_pair_once unique (one_id, other_id)
);

create index material_pair_other on material_pair (other_id);
create index material_pair_weight on material_pair (weight desc, id desc);

-- the same change to many entries
create table batch_edit (
    id bigint not null,
    version bigint not null,
    type varchar(40) not null,
    edits jsonb not null,
    publish boolean not null,
    state varchar(12) not null,
    undoes bigint,
    undone_by bigint,
    started_by bigint,
    language varchar(35) not null,
    created_at bigint not null,
    confirmed_at bigint,
    finished_at bigint,
    constraint batch_edit_pk primary key (id)
);

create index batch_edit_state on batch_edit (state, created_at);

create table batch_line (
    batch_id bigint not null,
    place int not null,
    entry_id bigint not null,
    title varchar(300) not null,
    outcome varchar(12) not null,
    entry_version bigint not null,
    revision_before int not null,
    revision_after int,
    published varchar(200) not null,
    reasons jsonb not null,
    constraint batch_line_pk primary key (batch_id, place),
    constraint batch_line_batch foreign key (batch_id) references batch_edit (id) on delete cascade
);

create index batch_line_outcome on batch_line (batch_id, outcome, place);
