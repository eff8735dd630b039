-- What a station is told to wipe when two people have agreed on it; the key moves when the station has answered.
create table key_wipe (
    job_id               varchar(64) primary key,
    version              integer not null,
    usb_key_id           bigint not null references usb_key,
    application_id       bigint not null references certificate_application,
    attempt              integer not null,
    station_id           varchar(60) not null references station,
    only_look            boolean not null,
    account              varchar(64) not null,
    person               varchar(36) not null references person,
    person_name          varchar(100) not null,
    pin_sealed           varchar(400),
    begun_at             timestamp with time zone not null,
    answered_at          timestamp with time zone,
    failure              varchar(30),
    detail               varchar(400)
);
create index key_wipe_by_key on key_wipe (usb_key_id, begun_at);
create index key_wipe_by_case on key_wipe (application_id, attempt, answered_at);

-- Whose user PIN a key has now: the factory's, one that the centre knows, or one that nobody but its holder knows. Of a key that a job was begun
-- with, nobody can tell any more.
alter table usb_key add column user_pin_of varchar(10) default 'FACTORY' not null;
alter table usb_key add column user_pin_sealed varchar(400);
update usb_key set user_pin_of = 'NOBODY'
    where exists (select 1 from key_job j where j.serial_number = usb_key.serial_number);
