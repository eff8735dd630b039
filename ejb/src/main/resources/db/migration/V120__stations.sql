-- Stations of their own: invited with a one-time code, certified by the station CA, let in by an administrator.
-- "approved" is no longer read; a later migration removes it.

alter table station add column state varchar(10) default 'INVITED' not null;
update station set state = 'ENABLED' where station_id = 'local';
update station set state = 'DISABLED' where station_id <> 'local';
alter table station add column code_sha256 varchar(64);
alter table station add column code_until timestamp with time zone;
alter table station add column login_sha256 varchar(64);
alter table station alter column certificate drop not null;
alter table station alter column last_seen drop not null;
alter table station alter column approved set default false;
