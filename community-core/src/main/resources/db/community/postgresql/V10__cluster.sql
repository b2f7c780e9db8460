-- What each transaction changed of the things that nodes remember, for the other nodes.

create table cluster_change (
    id bigint not null,
    node varchar(36) not null,
    xact bigint not null default txid_current(),
    changes text not null,
    created_at bigint not null,
    constraint cluster_change_pk primary key (id)
);

create index cluster_change_xact on cluster_change (xact);
create index cluster_change_created on cluster_change (created_at);
