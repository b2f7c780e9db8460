create table outbox_message (
    id bigint not null,
    topic varchar(60) not null,
    message_key varchar(200) not null,
    payload clob not null,
    created_at bigint not null,
    due_at bigint not null,
    attempts int not null,
    last_error varchar(2000),
    dead_at bigint,
    constraint outbox_message_pk primary key (id)
);

create index outbox_message_due on outbox_message (topic, due_at, id);
create index outbox_message_dead on outbox_message (dead_at, id);

create table outbox_schedule (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time timestamp not null,
    picked boolean not null,
    picked_by varchar(100),
    last_success timestamp,
    last_failure timestamp,
    consecutive_failures int,
    last_heartbeat timestamp,
    version bigint not null,
    priority smallint,
    constraint outbox_schedule_pk primary key (task_name, task_instance)
);

create index outbox_schedule_due on outbox_schedule (execution_time);
create index outbox_schedule_heartbeat on outbox_schedule (last_heartbeat);
