-- words that stand for each other in searches, one a line
create table search_synonym (
    id bigint not null,
    version bigint not null,
    language varchar(2) not null,
    words varchar(2000) not null,
    others varchar(2000) not null,
    updated_at bigint not null,
    constraint search_synonym_pk primary key (id)
);

-- what was looked for in vain, by day; nothing of who looked
create table search_unanswered (
    on_day date not null,
    language varchar(2) not null,
    words varchar(80) not null,
    times bigint not null,
    constraint search_unanswered_pk primary key (on_day, language, words)
);

-- what people want to find again, and be told of
create table saved_search (
    id bigint not null,
    version bigint not null,
    account_id bigint not null,
    name varchar(120) not null,
    types varchar(2000) not null,
    locale varchar(20) not null,
    words varchar(500) not null,
    filters clob not null,
    frequency varchar(12) not null,
    feed_number bigint not null,
    told_until bigint not null,
    due_at bigint not null,
    told clob not null,
    created_at bigint not null,
    constraint saved_search_pk primary key (id),
    constraint saved_search_account foreign key (account_id) references identity_account (id)
);

create index saved_search_by_account on saved_search (account_id, id);
create index saved_search_by_time on saved_search (frequency, due_at);
