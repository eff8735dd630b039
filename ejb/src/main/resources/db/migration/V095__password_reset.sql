-- What a link is for: the first password (INVITATION) or a forgotten one (RESET).

alter table activation add column purpose varchar(12) default 'INVITATION' not null;
