-- where what was withdrawn because it became one with another entry leads
alter table publication add column successor_id bigint;
