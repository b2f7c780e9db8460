create table outbox_message (
    id bigint not null,
    topic varchar(60) not null,
    message_key varchar(200) not null,
    payload jsonb not null,
    created_at bigint not null,
    due_at bigint not null,
    attempts int not null,
    last_error varchar(2000),
    dead_at bigint,
    constraint outbox_message_pk primary key (id)
);

create index outbox_message_due on outbox_message (topic, due_at, id);
create index outbox_message_dead on outbox_message (dead_at, id);
