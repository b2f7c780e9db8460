create table badprefix_note (id bigint);
create table entry_note (id bigint);
