-- Serial numbers are compared in whichever case they are written, by an index that every database has: KeySerial.folded.
alter table usb_key add column serial_folded varchar(64);
update usb_key set serial_folded = upper(serial_number);
alter table usb_key alter column serial_folded set not null;
create index usb_key_by_folded_serial on usb_key (serial_folded);
create index usb_key_by_owner on usb_key (owner_id, state, label);
-- The jobs of one key.
create index key_job_by_serial on key_job (serial_number, begun_at);
