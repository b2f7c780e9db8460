create index entry_locale_by_status on entry_locale (status, entry_id);

create table sketch (
    account_id bigint not null,
    place varchar(100) not null,
    form clob not null,
    saved_at bigint not null,
    constraint sketch_pk primary key (account_id, place),
    constraint sketch_account foreign key (account_id) references identity_account (id)
);

create index sketch_by_time on sketch (saved_at);
