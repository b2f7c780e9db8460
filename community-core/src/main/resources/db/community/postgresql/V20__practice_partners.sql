-- which organizations were asked whether they are partners of a practice, and what they said
create table practice_partner (
    id bigint not null,
    practice_id bigint not null,
    organization_id bigint not null,
    state varchar(12) not null,
    secret_hash varchar(64) not null,
    asked_at bigint not null,
    answered_at bigint,
    constraint practice_partner_pk primary key (id),
    constraint practice_partner_once unique (practice_id, organization_id),
    constraint practice_partner_practice foreign key (practice_id) references entry (id) on delete cascade
);
