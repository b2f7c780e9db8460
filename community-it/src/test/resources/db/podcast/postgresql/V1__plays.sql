create table podcast_plays (
    entry_id bigint not null,
    plays bigint not null,
    constraint podcast_plays_pk primary key (entry_id)
);
