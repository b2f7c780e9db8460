-- fields and documents as JSON in UTF-8: the database only keeps them, and bytes are written and read as they are
alter table revision alter column fields type bytea using convert_to(fields::text, 'UTF8');

alter table publication alter column document type bytea using convert_to(document::text, 'UTF8');
