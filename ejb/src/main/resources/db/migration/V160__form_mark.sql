-- What the code on the scan of a printed form says of the form's state: the first 16 hexadecimal digits of its digest. Null where no code was found.
alter table material_file add column form_mark varchar(16);
