create table good_thing (
    id bigint not null,
    name varchar(20),
    constraint good_thing_pk primary key (id)
);

insert into good_thing values (1, 'uno');
