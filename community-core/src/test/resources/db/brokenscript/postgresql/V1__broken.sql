create table brokenscript_note (id nosuchtype);
