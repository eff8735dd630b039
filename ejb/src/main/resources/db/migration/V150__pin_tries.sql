-- What a plugged-in key says of the wrong tries that its PINs bear: FREE, TRIED, FINAL_TRY, LOCKED.

alter table station_key add column user_pin varchar(10) default 'FREE' not null;
alter table station_key add column so_pin varchar(10) default 'FREE' not null;
