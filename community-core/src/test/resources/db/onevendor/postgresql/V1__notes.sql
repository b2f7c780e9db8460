create table onevendor_note (id bigint);
